import { describe, expect, it } from 'vitest';
import { createRecorder } from '../../renderer/gantt/export/create-recorder.ts';
import { mirrorContext } from '../../renderer/gantt/paint/mirror-context.ts';

describe('a mirrored canvas', () => {
  it('paints at the same distance from its right edge, texts readable', () => {
    const { context, ops } = createRecorder();
    context.translate(100, 0);
    const mirrored = mirrorContext(context);
    mirrored.translate(10, 0);
    mirrored.fillStyle = '#123456';
    mirrored.fillRect(0, 5, 20, 8);
    mirrored.fillText('Name', 30, 9);
    expect(ops).toMatchObject([
      { op: 'fill', colour: '#123456', path: [['M', 70, 5], ['L', 90, 5], ['L', 90, 13], ['L', 70, 13], ['Z']] },
      { op: 'text', text: 'Name', xPx: 60, align: 'left' },
    ]);
  });

  it('turns the side on which a text begins', () => {
    const { context, ops } = createRecorder();
    const mirrored = mirrorContext(context);
    mirrored.textAlign = 'left';
    mirrored.fillText('Name', 30, 9);
    expect(mirrored.textAlign).toBe('left');
    expect(ops).toMatchObject([{ xPx: -30, align: 'right' }]);
  });
});
