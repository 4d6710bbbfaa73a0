import { describe, expect, it } from 'vitest';
import { createRecorder } from '../../renderer/gantt/export/create-recorder.ts';
import { drawRows, drawSheet, type Drawing } from '../../renderer/gantt/export/draw-sheet.ts';
import { planSheets, type SheetContent } from '../../renderer/gantt/export/plan-sheets.ts';
import { PRINT_THEME } from '../../renderer/gantt/export/print-theme.ts';
import { createPdf } from '../../renderer/gantt/export/create-pdf.ts';
import { createSvg, toSvg } from '../../renderer/gantt/export/to-svg.ts';
import { winAnsi } from '../../renderer/gantt/export/win-ansi.ts';
import { createTickLabels } from '../../renderer/gantt/layout/tick-labels.ts';
import type { Brush } from '../../renderer/gantt/paint/brush.ts';
import { onPaper, sheetPlan } from '../../renderer/gantt/view/export-gantt.ts';
import { planTiles } from '../../renderer/gantt/export/plan-tiles.ts';
import { makeInTurn } from '../../renderer/gantt/export/run-export.ts';
import { aLink, aRow, aTask, aViewport, dataOf, DAY, MONDAY } from './builders.ts';

/** Every letter six pixels wide: enough to lay out by. */
function aRecording() {
  const { context, ops } = createRecorder();
  const brush: Brush = {
    context,
    theme: PRINT_THEME,
    pixelRatio: 1,
    measure: (text) => text.length * 6,
    fit: (text, _font, widthPx) => (text.length * 6 <= widthPx ? text : text.slice(0, Math.max(0, Math.floor(widthPx / 6)))),
  };
  return { brush, ops };
}

function aDrawing(name = 'Survey'): Drawing {
  const tasks = [aTask('a', { name, rank: '1' }), aTask('b', { name: 'Plans & <drawings>', rank: '2' })];
  const { scale, show, weekStartsOn, nowMin, statusDateMin, deadlineMin } = aViewport();
  return {
    data: dataOf(tasks, [aRow('a', MONDAY, 2), aRow('b', MONDAY + 2 * DAY, 0)], [aLink('a', 'b')]),
    labels: createTickLabels('en-GB'),
    view: { scale, show, weekStartsOn, nowMin, statusDateMin, deadlineMin },
    title: 'Town hall',
    headings: { name: 'Task', start: 'Start', finish: 'Finish', duration: 'Duration' },
    cellsOf: (id) => ({
      name: tasks.find((task) => task.id === id)?.name ?? '',
      start: '9 Mar',
      finish: '10 Mar',
      duration: '2d',
    }),
  };
}

function drawnOps(name?: string) {
  const { brush, ops } = aRecording();
  drawSheet(brush, aDrawing(name), {
    sheet: { firstRow: 0, rows: 2, fromPx: 0, widthPx: 600, gridPx: 470 },
    note: 'Page 1 of 1',
  });
  return ops;
}

const CONTENT: SheetContent = { rows: 100, rowPx: 34, titlePx: 30, headerPx: 52, gridPx: 400, timelinePx: 3000 };

describe('sheets of paper', () => {
  it('show every row once and never cut one', () => {
    const { sheets, scale, heightPt, marginPt } = planSheets(CONTENT, { paper: 'A4', landscape: true, fit: 'width' });
    expect(sheets.reduce((sum, { rows }) => sum + rows, 0)).toBe(100);
    for (const sheet of sheets) expect((82 + sheet.rows * 34) * scale).toBeLessThanOrEqual(heightPt - 2 * marginPt + 0.01);
  });

  it('show the timeline part by part as large as on the screen, the columns once', () => {
    const { sheets, scale } = planSheets({ ...CONTENT, rows: 5 }, { paper: 'A3', landscape: true, fit: 'none' });
    expect(scale).toBe(0.75);
    expect(sheets.map(({ gridPx }) => gridPx)).toEqual([400, 0, 0]);
    expect(sheets.reduce((sum, { widthPx }) => sum + widthPx, 0)).toBeCloseTo(3000);
    sheets
      .slice(1)
      .forEach((sheet, at) => expect(sheet.fromPx).toBeCloseTo((sheets[at]?.fromPx ?? 0) + (sheets[at]?.widthPx ?? 0)));
  });

  it('are one when all has to be on one page', () => {
    expect(planSheets(CONTENT, { paper: 'A4', landscape: false, fit: 'page' }).sheets).toHaveLength(1);
  });
});

describe('the Gantt as SVG', () => {
  it('has names, columns and title as text, with what XML reserves written out', () => {
    const svg = toSvg(drawnOps(), { widthPx: 1070, heightPx: 150 }, 'Town hall');
    expect(svg).toContain('<title>Town hall</title>');
    expect(svg).toContain('>Survey</text>');
    expect(svg).toContain('Plans &amp; &lt;drawings&gt;');
    expect(svg).not.toContain('<drawings>');
  });

  it('draws bars where the screen does, moved by the columns and the header', () => {
    // The bar of a: 8 px from the timeline's start, 33 px wide, 8 px below its row's top.
    const fill = drawnOps().find((op) => op.op === 'fill' && op.colour === PRINT_THEME.bar);
    if (fill?.op !== 'fill') throw new Error('No bar was drawn');
    const xs = fill.path.flatMap(([, x]) => (x === undefined ? [] : [x]));
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([478, 511]);
  });

  it('opens and closes its groups in pairs', () => {
    const svg = toSvg(drawnOps(), { widthPx: 1070, heightPx: 150 }, 'x');
    expect(svg.match(/<g /g)?.length).toBe(svg.match(/<\/g>/g)?.length);
  });
});

describe('the Gantt as SVG, a band of rows at a time', () => {
  const whole = { firstRow: 0, rows: 2, fromPx: 0, widthPx: 600, gridPx: 470 };
  function bandOps() {
    const first = aRecording();
    drawSheet(first.brush, aDrawing(), { sheet: { ...whole, rows: 1 }, note: '' });
    const second = aRecording();
    second.brush.context.translate(0, 34);
    drawRows(second.brush, aDrawing(), { sheet: { ...whole, firstRow: 1, rows: 1 }, header: false });
    return [first.ops, second.ops];
  }

  it('has every text once, where it stands in one drawing', () => {
    const { brush, ops } = aRecording();
    drawSheet(brush, aDrawing(), { sheet: whole, note: '' });
    const texts = (list: typeof ops) => list.flatMap((op) => (op.op === 'text' ? [`${op.text} ${op.xPx} ${op.yPx}`] : []));
    expect(bandOps().flatMap(texts).toSorted()).toEqual(texts(ops).toSorted());
  });

  it('gives each of its clips a name of its own', () => {
    const svg = createSvg({ widthPx: 1070, heightPx: 150 }, 'x');
    const ids = [
      ...bandOps()
        .map(svg.piece)
        .join('')
        .matchAll(/clipPath id="(\w+)"/g),
    ].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the Gantt as PDF', () => {
  const ports = {
    deflate: (bytes: Uint8Array) => bytes,
    widthOf: (text: string) => text.length * 6,
    textImage: () => ({ widthPx: 2, heightPx: 2, density: 1, ascentPx: 1, alpha: Uint8Array.from([0, 255, 255, 0]) }),
  };
  const pdf = (name?: string): string => {
    const page = { ops: drawnOps(name), widthPt: 842, heightPt: 595, marginPt: 28, scale: 0.7 };
    const pdf = createPdf('Town hall', ports);
    pdf.addPage(page);
    pdf.addPage(page);
    return Array.from(pdf.close(), (byte) => String.fromCharCode(byte)).join('');
  };

  it('says where each of its objects stands', () => {
    const file = pdf();
    const from = Number(/startxref\n(\d+)/.exec(file)?.[1]);
    expect(file.slice(from, from + 4)).toBe('xref');
    const offsets = [...file.slice(from).matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) => Number(offset));
    expect(offsets.length).toBeGreaterThan(5);
    offsets.forEach((offset, at) => expect(file.slice(offset).startsWith(`${at + 1} 0 obj`)).toBe(true));
    expect(file).toContain('/Count 2');
  });

  it('sets Latin texts in letters and shows others as pictures of themselves', () => {
    expect(pdf('Übergabe')).toContain(`${winAnsi('Übergabe')} Tj`);
    expect(pdf('Übergabe')).not.toContain('/SMask');
    expect(pdf('مسح')).toContain('/SMask');
  });

  it('saves and restores its state in pairs', () => {
    const content = /stream\n([^]*?)\nendstream/.exec(pdf())?.[1] ?? '';
    const words = content.split(/\s/);
    expect(words.filter((word) => word === 'q').length).toBe(words.filter((word) => word === 'Q').length);
  });
});

describe('the Gantt on paper', () => {
  it('is zoomed out instead of shrunk until nobody can read it', () => {
    const options = { paper: 'A4', landscape: true, fit: 'width' } as const;
    const years = { drawing: aDrawing(), range: { fromMin: MONDAY, toMin: MONDAY + 3000 * DAY } };
    const paper = onPaper(years, options);
    expect(sheetPlan(years, options).scale).toBeLessThan(0.1);
    expect(sheetPlan(paper, options).scale).toBeCloseTo(0.5, 2);
    expect(onPaper(years, { ...options, fit: 'page' })).toBe(years);
  });
});

describe('the Gantt as PNG', () => {
  const content = { rows: 20, rowPx: 34, titlePx: 30, headerPx: 52, gridPx: 400, timelinePx: 1600 };

  it('is sharp where it can be, and plain where it is large', () => {
    expect(planTiles(content)).toMatchObject({ density: 2, tiles: [{ firstRow: 0, rows: 20 }] });
    expect(planTiles({ ...content, timelinePx: 12_000 })).toMatchObject({ density: 1, tiles: [{ rows: 20 }] });
  });

  it('is several pictures where no browser makes one as large, with each row in them', () => {
    const { tiles, density } = planTiles({ ...content, rows: 10_000 });
    expect(density).toBe(1);
    expect(tiles.reduce((sum, { rows }) => sum + rows, 0)).toBe(10_000);
    for (const { rows, gridPx, widthPx } of tiles) {
      expect(82 + rows * 34).toBeLessThanOrEqual(8192);
      expect(gridPx + widthPx).toBeLessThanOrEqual(8192);
    }
  });
});

describe('an export under way', () => {
  const breathe = (): Promise<void> => Promise.resolve();

  it('says how far it is', async () => {
    const said: number[] = [];
    const run = { signal: new AbortController().signal, progress: (done: number) => void said.push(done), breathe };
    expect(await makeInTurn(3, run, () => undefined)).toBe(true);
    expect(said).toEqual([0, 1, 2]);
  });

  it('stops before the next piece when it is cancelled', async () => {
    const controller = new AbortController();
    const made: number[] = [];
    const run = { signal: controller.signal, progress: () => undefined, breathe };
    const make = (at: number): void => {
      made.push(at);
      if (at === 1) controller.abort();
    };
    expect(await makeInTurn(5, run, make)).toBe(false);
    expect(made).toEqual([0, 1]);
  });
});
