import { describe, expect, it } from 'vitest';
import type { Figures, Measured } from '../bench/ui/measure-tool.ts';
import { medianOf, reportRows, reportTable } from '../bench/ui/report.ts';

const tool = (name: Measured['tool'], figures: Figures, note: string | null = null): Measured => ({ tool: name, figures, note });

describe('report of the interface bench', () => {
  it('takes the median of each figure by itself and keeps what went wrong', () => {
    const rounds = [
      tool('baton', { ready: 300, nodes: 5 }),
      tool('baton', { ready: 100, nodes: 6 }),
      tool('baton', { ready: 200 }, 'the drop took over 90 s'),
    ];
    expect(medianOf(rounds)).toEqual(tool('baton', { ready: 200, nodes: 5 }, 'the drop took over 90 s'));
  });

  it('says whether Baton keeps the budget of that size and who has least', () => {
    const measured = [tool('baton', { heap: 90 }), tool('svar', { heap: 70 }), tool('frappe', {})];
    const heapAt = (tasks: number) => reportRows(tasks, measured).find(({ what }) => what === 'JS heap after use');
    expect(heapAt(10_000)).toMatchObject({ budget: 80, values: [90, 70, null], best: ['svar'], ok: false });
    expect(heapAt(50_000)).toMatchObject({ budget: 250, ok: true });
    expect(heapAt(1000)).toMatchObject({ budget: null, ok: null });
  });

  it('calls figures that print alike a draw, and one alone no victory', () => {
    const drawn = reportRows(1000, [tool('baton', { ready: 16.71 }), tool('svar', { ready: 16.69 })]);
    expect(drawn[0]?.best).toEqual(['baton', 'svar']);
    expect(reportRows(1000, [tool('baton', { ready: 16.7 }), tool('svar', {})])[0]?.best).toEqual([]);
  });

  it('shows what was not reached as a dash with the reason below', () => {
    const measured = [tool('baton', { ready: 100 }), tool('frappe', {}, 'ready took over 90 s')];
    const text = reportTable(reportRows(50_000, measured), measured);
    expect(text).toContain('–');
    expect(text).toContain('frappe: ready took over 90 s');
  });
});
