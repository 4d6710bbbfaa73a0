import { METRICS } from '../layout/gantt-metrics.ts';
import { layoutGantt, type GanttData, type GanttViewport } from '../layout/layout-gantt.ts';
import type { TickLabels } from '../layout/tick-labels.ts';
import { fillBox, writeText, type Brush } from '../paint/brush.ts';
import { paintGantt } from '../paint/paint-gantt.ts';
import type { Sheet, SheetContent } from './plan-sheets.ts';

/** The texts of one row's columns. */
export interface RowCells {
  readonly name: string;
  readonly start: string;
  readonly finish: string;
  readonly duration: string;
}

/** Everything that a drawing of the whole Gantt needs beside the sheet. */
export interface Drawing {
  readonly data: GanttData;
  readonly labels: TickLabels;
  readonly view: Omit<GanttViewport, 'widthPx' | 'heightPx' | 'scrollTopPx' | 'metrics'>;
  readonly title: string;
  readonly headings: RowCells;
  readonly cellsOf: (id: string) => RowCells;
}

export const TITLE_PX = 30;
export const GRID_PX = 470;
const COLUMNS = { startPx: 88, finishPx: 88, durationPx: 64 };
const INDENT_PX = 14;

export function contentOf({ data, view }: Drawing, planned: { readonly fromMin: number; readonly toMin: number }): SheetContent {
  const timelinePx = Math.ceil((planned.toMin - planned.fromMin) / view.scale.minPerPx);
  return {
    rows: data.rows.ids.length,
    rowPx: METRICS.rowPx,
    titlePx: TITLE_PX,
    headerPx: METRICS.headerPx,
    gridPx: GRID_PX,
    timelinePx,
  };
}

/** Draws one sheet: title, columns, and the same timeline as the screen's. */
export function drawSheet(
  brush: Brush,
  drawing: Drawing,
  { sheet, note }: { readonly sheet: Sheet; readonly note: string },
): void {
  const { theme } = brush;
  const widthPx = sheet.gridPx + sheet.widthPx;
  fillBox(brush, { x: 0, y: 0, w: widthPx, h: TITLE_PX + METRICS.headerPx }, theme.surface);
  write(brush, {
    text: drawing.title,
    xPx: 0,
    yPx: TITLE_PX / 2 - 2,
    roomPx: widthPx - 120,
    weight: 600,
    sizePx: 14,
    colour: theme.headerStrong,
  });
  write(brush, { text: note, xPx: widthPx - 110, yPx: TITLE_PX / 2 - 2, roomPx: 110, colour: theme.note });
  drawRows(brush, drawing, { sheet, header: true });
}

/** Draws the rows of a sheet below where its title and header stand; with `header` the columns' headings and the time axis too. */
export function drawRows(
  brush: Brush,
  drawing: Drawing,
  { sheet, header }: { readonly sheet: Sheet; readonly header: boolean },
): void {
  const { context, theme } = brush;
  const { rowPx, headerPx } = METRICS;
  const heightPx = headerPx + sheet.rows * rowPx;
  context.save();
  context.translate(0, TITLE_PX);
  fillBox(brush, { x: 0, y: headerPx, w: sheet.gridPx + sheet.widthPx, h: sheet.rows * rowPx }, theme.surface);
  if (sheet.gridPx > 0) {
    if (header) drawHeadings(brush, drawing, sheet);
    drawColumns(brush, drawing, sheet);
  }
  context.translate(sheet.gridPx, 0);
  context.beginPath();
  context.roundRect(0, 0, sheet.widthPx, heightPx, 0);
  context.clip();
  const { minPerPx, viewStartMin } = drawing.view.scale;
  const viewport: GanttViewport = {
    ...drawing.view,
    scale: { minPerPx, viewStartMin: viewStartMin + sheet.fromPx * minPerPx },
    widthPx: sheet.widthPx,
    // A row less: the layout takes the one that a scrolled view would cut.
    heightPx: (sheet.rows - 1) * rowPx,
    scrollTopPx: sheet.firstRow * rowPx,
    metrics: METRICS,
  };
  const scene = layoutGantt(drawing.data, viewport);
  const shown = { ...scene, viewport: { ...viewport, heightPx: sheet.rows * rowPx } };
  paintGantt(brush, shown, { labels: drawing.labels, selectedIds: new Set(), header });
  context.restore();
}

function drawHeadings(brush: Brush, { headings }: Drawing, { gridPx }: Sheet): void {
  const { theme } = brush;
  const { headerPx } = METRICS;
  drawRow(brush, headings, { yPx: headerPx - 14, indentPx: 0, gridPx, weight: 400, colour: theme.headerText });
  fillBox(brush, { x: 0, y: headerPx - 1, w: gridPx, h: 1 }, theme.lineStrong);
  fillBox(brush, { x: gridPx - 1, y: 0, w: 1, h: headerPx }, theme.lineStrong);
}

function drawColumns(brush: Brush, { data, cellsOf }: Drawing, sheet: Sheet): void {
  const { theme } = brush;
  const { rowPx, headerPx } = METRICS;
  for (let row = sheet.firstRow; row < sheet.firstRow + sheet.rows; row += 1) {
    const id = data.rows.ids[row];
    if (id === undefined) continue;
    const topPx = headerPx + (row - sheet.firstRow) * rowPx;
    drawRow(brush, cellsOf(id), {
      yPx: topPx + rowPx / 2,
      indentPx: ((data.rows.level[row] ?? 1) - 1) * INDENT_PX,
      gridPx: sheet.gridPx,
      weight: data.scheduleOf(id)?.summary === true ? 600 : 400,
      colour: theme.headerStrong,
    });
    fillBox(brush, { x: 0, y: topPx + rowPx - 1, w: sheet.gridPx, h: 1 }, theme.line);
  }
  fillBox(brush, { x: sheet.gridPx - 1, y: headerPx, w: 1, h: sheet.rows * rowPx }, theme.lineStrong);
}

interface RowPlace {
  readonly yPx: number;
  readonly indentPx: number;
  readonly gridPx: number;
  readonly weight: number;
  readonly colour: string;
}

function drawRow(brush: Brush, cells: RowCells, { yPx, indentPx, gridPx, weight, colour }: RowPlace): void {
  const { startPx, finishPx, durationPx } = COLUMNS;
  const namePx = gridPx - startPx - finishPx - durationPx;
  const columns = [
    { text: cells.name, xPx: indentPx, roomPx: namePx - indentPx - 8 },
    { text: cells.start, xPx: namePx, roomPx: startPx - 6 },
    { text: cells.finish, xPx: namePx + startPx, roomPx: finishPx - 6 },
    { text: cells.duration, xPx: namePx + startPx + finishPx, roomPx: durationPx - 6 },
  ];
  for (const column of columns) write(brush, { ...column, yPx, weight, colour });
}

interface Written {
  readonly text: string;
  readonly xPx: number;
  readonly yPx: number;
  readonly roomPx: number;
  readonly colour: string;
  readonly weight?: number;
  readonly sizePx?: number;
}

function write(brush: Brush, { text, xPx, yPx, roomPx, colour, weight = 400, sizePx = 12 }: Written): void {
  const { context, theme } = brush;
  const font = `${weight} ${sizePx}px ${theme.fontFamily}`;
  const fitted = brush.fit(text, font, roomPx);
  if (fitted === '') return;
  context.font = font;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillStyle = colour;
  writeText(brush, fitted, { xPx, yPx });
}
