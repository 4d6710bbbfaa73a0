import { zipSync, zlibSync } from 'fflate';
import type { FileContent } from '../../../shared/contract/action.ts';
import { createRecorder } from '../export/create-recorder.ts';
import type { DrawOp, TextFont } from '../export/draw-ops.ts';
import { contentOf, drawRows, drawSheet, TITLE_PX, type Drawing } from '../export/draw-sheet.ts';
import {
  planSheets,
  readableTimelinePx,
  wholeSheet,
  type Sheet,
  type SheetOptions,
  type SheetPlan,
} from '../export/plan-sheets.ts';
import { PRINT_THEME } from '../export/print-theme.ts';
import { createPdf, type TextImage } from '../export/create-pdf.ts';
import { planTiles, type TilePlan } from '../export/plan-tiles.ts';
import { makeInTurn, type ExportRun } from '../export/run-export.ts';
import { createSvg, toSvg, type PictureSize } from '../export/to-svg.ts';
import { METRICS } from '../layout/gantt-metrics.ts';
import type { TimeRange } from '../layout/time-scale.ts';
import { createBrush, fillBox, type Brush, type PaintContext } from '../paint/brush.ts';
import { mirrorContext } from '../paint/mirror-context.ts';
import { textDirection } from '../paint/text-direction.ts';
import { readsRightToLeft } from '../../ui/along-reading.ts';
import { t } from '../../texts/t.ts';

/** A drawing of the whole plan and the dates that it spans. */
export interface ExportInput {
  readonly drawing: Drawing;
  readonly range: TimeRange;
}

const TEXT_DENSITY = 4;
/** Rows that are drawn in one go: a tenth of a second at most. */
const BAND_ROWS = 400;

/** Air after the last bar for its name. */
const AFTER_PX = 220;
/** Air around a picture; paper has margins of its own. */
const FRAME_PX = 16;

export function sheetPlan({ drawing, range }: ExportInput, options: SheetOptions): SheetPlan {
  return planSheets(contentOf(drawing, range), options);
}

/** What goes on paper: a time span that is to fit the page is zoomed out, where its texts would shrink until nobody could read them. */
export function onPaper(input: ExportInput, options: SheetOptions): ExportInput {
  const { gridPx, timelinePx } = contentOf(input.drawing, input.range);
  const mostPx = readableTimelinePx(gridPx, options);
  if (options.fit !== 'width' || timelinePx <= mostPx) return input;
  const { fromMin, toMin } = input.range;
  const minPerPx = (toMin - fromMin) / (mostPx - AFTER_PX);
  const view = { ...input.drawing.view, scale: { viewStartMin: fromMin, minPerPx } };
  return { range: { fromMin, toMin: toMin + AFTER_PX * minPerPx }, drawing: { ...input.drawing, view } };
}

/** The size of the Gantt as one picture. */
export function pictureSize({ drawing, range }: ExportInput): PictureSize {
  return framedSize(wholeSheet(contentOf(drawing, range)));
}

function framedSize({ gridPx, widthPx, rows }: Sheet): PictureSize {
  const heightPx = TITLE_PX + METRICS.headerPx + rows * METRICS.rowPx;
  return { widthPx: gridPx + widthPx + 2 * FRAME_PX, heightPx: heightPx + 2 * FRAME_PX };
}

/** One picture, made a band of rows at a time. Null: cancelled. */
export async function exportSvg(input: ExportInput, run: ExportRun): Promise<Uint8Array<ArrayBuffer> | null> {
  const { drawing, range } = input;
  const whole = wholeSheet(contentOf(drawing, range));
  const size = framedSize(whole);
  const svg = createSvg(size, drawing.title);
  const encoder = new TextEncoder();
  const pieces = [encoder.encode(svg.head)];
  const done = await makeInTurn(Math.ceil(whole.rows / BAND_ROWS), run, (at) => {
    const firstRow = at * BAND_ROWS;
    const sheet = { ...whole, firstRow, rows: Math.min(BAND_ROWS, whole.rows - firstRow) };
    const ops = recorded(size.widthPx, (brush) => {
      if (at === 0) fillBox(brush, { x: 0, y: 0, w: size.widthPx, h: size.heightPx }, brush.theme.surface);
      brush.context.translate(FRAME_PX, FRAME_PX + firstRow * METRICS.rowPx);
      if (at === 0) drawSheet(brush, drawing, { sheet, note: '' });
      else drawRows(brush, drawing, { sheet, header: false });
    });
    pieces.push(encoder.encode(svg.piece(ops)));
  });
  pieces.push(encoder.encode(svg.tail));
  return done ? joined(pieces) : null;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

export function tilePlan({ drawing, range }: ExportInput): TilePlan {
  return planTiles(contentOf(drawing, range));
}

/** One picture, or where that would be too large a ZIP of several. Null: cancelled. */
export async function exportPng({ drawing, range }: ExportInput, name: string, run: ExportRun): Promise<FileContent | null> {
  const content = contentOf(drawing, range);
  const { tiles, density } = planTiles(content);
  const pictures: Record<string, Uint8Array> = {};
  const done = await makeInTurn(tiles.length, run, async (at) => {
    const sheet = tiles[at];
    if (sheet === undefined) return;
    const note = tiles.length === 1 ? '' : noteOf(at, tiles.length);
    pictures[`${name} ${String(at + 1).padStart(String(tiles.length).length, '0')}.png`] = await tilePng(
      drawing,
      { sheet, note },
      density,
    );
  });
  if (!done) return null;
  const [only] = Object.values(pictures);
  if (tiles.length === 1 && only !== undefined) return { name: `${name}.png`, bytes: only };
  // Pictures are compressed already.
  return { name: `${name}.zip`, bytes: zipSync(pictures, { level: 0 }) };
}

async function tilePng(drawing: Drawing, page: Page, density: number): Promise<Uint8Array> {
  const size = framedSize(page.sheet);
  const canvas = new OffscreenCanvas(Math.round(size.widthPx * density), Math.round(size.heightPx * density));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives no canvas to draw on');
  context.scale(density, density);
  const brush = createBrush(alongPage(context, size.widthPx), PRINT_THEME, density);
  fillBox(brush, { x: 0, y: 0, w: size.widthPx, h: size.heightPx }, brush.theme.surface);
  brush.context.translate(FRAME_PX, FRAME_PX);
  drawSheet(brush, drawing, page);
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}

/** Null: cancelled. */
export async function exportPdf(input: ExportInput, options: SheetOptions, run: ExportRun): Promise<Uint8Array | null> {
  const plan = sheetPlan(input, options);
  const { widthPt, heightPt, marginPt, scale } = plan;
  const pdf = createPdf(input.drawing.title, { deflate: (bytes) => zlibSync(bytes), textImage, widthOf });
  const done = await makeInTurn(plan.sheets.length, run, (at) =>
    pdf.addPage({ ops: sheetOps(input.drawing, plan, at), widthPt, heightPt, marginPt, scale }),
  );
  return done ? pdf.close() : null;
}

/** One SVG a sheet, as wide as the paper without its margins. Null: cancelled. */
export async function sheetSvgs({ drawing }: ExportInput, plan: SheetPlan, run: ExportRun): Promise<readonly string[] | null> {
  const svgs: string[] = [];
  const done = await makeInTurn(plan.sheets.length, run, (at) => {
    svgs.push(toSvg(sheetOps(drawing, plan, at), pageSize(plan), drawing.title));
  });
  return done ? svgs : null;
}

function pageSize({ widthPt, heightPt, marginPt, scale }: SheetPlan): PictureSize {
  return { widthPx: Math.round((widthPt - 2 * marginPt) / scale), heightPx: Math.round((heightPt - 2 * marginPt) / scale) };
}

interface Page {
  readonly sheet: Sheet;
  readonly note: string;
}

function noteOf(at: number, of: number): string {
  return t('gantt.export.page', { n: at + 1, of });
}

function sheetOps(drawing: Drawing, plan: SheetPlan, at: number): readonly DrawOp[] {
  const sheet = plan.sheets[at];
  if (sheet === undefined) throw new Error(`There is no sheet ${at}`);
  return drawn(drawing, { sheet, note: noteOf(at, plan.sheets.length) }, pageSize(plan).widthPx);
}

function drawn(drawing: Drawing, page: Page, widthPx: number): readonly DrawOp[] {
  return recorded(widthPx, (brush) => drawSheet(brush, drawing, page));
}

function recorded(widthPx: number, draw: (brush: Brush) => void): readonly DrawOp[] {
  const { context, ops } = createRecorder();
  draw(createBrush(alongPage(context, widthPx), PRINT_THEME, 1));
  return ops;
}

/** Files read the way the page does. */
function alongPage(context: PaintContext, widthPx: number): PaintContext {
  if (!readsRightToLeft()) return context;
  context.translate(widthPx, 0);
  return mirrorContext(context);
}

const cssFont = ({ weight, sizePx, family }: TextFont): string => `${weight} ${sizePx}px ${family}`;

function widthOf(text: string, font: TextFont): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) return 0;
  context.font = cssFont(font);
  return context.measureText(text).width;
}

function textImage(text: string, font: TextFont): TextImage {
  const ascentPx = font.sizePx * 1.1;
  const widthPx = Math.max(1, Math.ceil((widthOf(text, font) + 2) * TEXT_DENSITY));
  const heightPx = Math.ceil(font.sizePx * 1.5 * TEXT_DENSITY);
  const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d');
  if (context === null) throw new Error('This browser gives no canvas to draw on');
  context.scale(TEXT_DENSITY, TEXT_DENSITY);
  context.font = cssFont(font);
  // What a canvas takes from the page would have an Arabic text end where it is to begin.
  context.textAlign = 'left';
  context.direction = textDirection(text);
  context.fillText(text, 0, ascentPx);
  const { data } = context.getImageData(0, 0, widthPx, heightPx);
  const alpha = Uint8Array.from({ length: widthPx * heightPx }, (_, at) => data[at * 4 + 3] ?? 0);
  return { widthPx, heightPx, density: TEXT_DENSITY, ascentPx, alpha };
}
