import { describe, expect, it } from 'vitest';
import { createRecorder } from '../../renderer/gantt/export/create-recorder.ts';
import { toSvg } from '../../renderer/gantt/export/to-svg.ts';
import { textDirection } from '../../renderer/gantt/paint/text-direction.ts';

describe('the way a text reads', () => {
  it('is that of its first letter', () => {
    expect(textDirection('26 أكتوبر')).toBe('rtl');
    expect(textDirection('בדיקה (a)')).toBe('rtl');
    expect(textDirection('Survey مسح')).toBe('ltr');
    expect(textDirection('12')).toBe('ltr');
  });

  it('leaves a text in an SVG where it stands', () => {
    const { context, ops } = createRecorder();
    context.direction = 'rtl';
    context.textAlign = 'left';
    context.fillText('مسح', 10, 10);
    context.textAlign = 'right';
    context.fillText('مسح', 90, 10);
    const svg = toSvg(ops, { widthPx: 100, heightPx: 20 }, 'x');
    // Where it ends is its left side.
    expect(svg).toMatch(/<text x="10"[^>]* direction="rtl" text-anchor="end"/);
    expect(svg).toMatch(/<text x="90"[^>]* direction="rtl" fill/);
  });
});
