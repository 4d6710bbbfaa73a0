import { zlibSync } from 'fflate';
import { createRecorder } from '../export/create-recorder.ts';
import type { DrawOp, TextFont } from '../export/draw-ops.ts';
import { contentOf, drawSheet, TITLE_PX, type Drawing } from '../export/draw-sheet.ts';
import { planSheets, wholeSheet, type Sheet, type SheetOptions, type SheetPlan } from '../export/plan-sheets.ts';
import { PRINT_THEME } from '../export/print-theme.ts';
import { toPdf, type TextImage } from '../export/to-pdf.ts';
import { toSvg, type PictureSize } from '../export/to-svg.ts';
import { METRICS } from '../layout/gantt-metrics.ts';
import type { TimeRange } from '../layout/time-scale.ts';
import { createBrush, type PaintContext } from '../paint/brush.ts';
import { mirrorContext } from '../paint/mirror-context.ts';
import { readsRightToLeft } from '../../ui/along-reading.ts';
import { t } from '../../texts/t.ts';

/** A drawing of the whole plan and the dates that it spans. */
export interface ExportInput {
  readonly drawing: Drawing;
  readonly range: TimeRange;
}

/** The longest side and the largest area that browsers make a picture of. */
const LONGEST_PX = 16_384;
const LARGEST_PX = 80_000_000;
/** Pixels of a picture over one of the screen, where they fit. */
const DENSITY = 2;
const TEXT_DENSITY = 4;

export function sheetPlan({ drawing, range }: ExportInput, options: SheetOptions): SheetPlan {
  return planSheets(contentOf(drawing, range), options);
}

/** The size of the Gantt as one picture. */
export function pictureSize({ drawing, range }: ExportInput): PictureSize {
  const { gridPx, timelinePx, rows, rowPx } = contentOf(drawing, range);
  return { widthPx: gridPx + timelinePx, heightPx: TITLE_PX + METRICS.headerPx + rows * rowPx };
}

export function exportSvg(input: ExportInput): Uint8Array {
  const { drawing, range } = input;
  const svg = toSvg(
    drawn(drawing, { sheet: wholeSheet(contentOf(drawing, range)), note: '' }, pictureSize(input).widthPx),
    pictureSize(input),
    drawing.title,
  );
  return new TextEncoder().encode(svg);
}

/** How many pixels of a PNG stand for one of the screen; null when no browser makes a picture as large. */
export function pngDensity({ widthPx, heightPx }: PictureSize): number | null {
  const fits = (density: number): boolean =>
    Math.max(widthPx, heightPx) * density <= LONGEST_PX && widthPx * heightPx * density ** 2 <= LARGEST_PX;
  return [DENSITY, 1].find(fits) ?? null;
}

export async function exportPng(input: ExportInput): Promise<Uint8Array> {
  const { drawing, range } = input;
  const size = pictureSize(input);
  const density = pngDensity(size);
  if (density === null) throw new Error('The picture is larger than was offered');
  const canvas = new OffscreenCanvas(Math.round(size.widthPx * density), Math.round(size.heightPx * density));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives no canvas to draw on');
  context.scale(density, density);
  const brush = createBrush(alongPage(context, size.widthPx), PRINT_THEME, density);
  drawSheet(brush, drawing, { sheet: wholeSheet(contentOf(drawing, range)), note: '' });
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}

export function exportPdf(input: ExportInput, options: SheetOptions): Uint8Array {
  const plan = sheetPlan(input, options);
  const { widthPt, heightPt, marginPt, scale } = plan;
  const pages = opsOf(input.drawing, plan).map((ops) => ({ ops, widthPt, heightPt, marginPt, scale }));
  return toPdf(pages, input.drawing.title, { deflate: (bytes) => zlibSync(bytes), textImage, widthOf });
}

/** One SVG a sheet, as wide as the paper without its margins. */
export function sheetSvgs({ drawing }: ExportInput, plan: SheetPlan): readonly string[] {
  return opsOf(drawing, plan).map((ops) => toSvg(ops, pageSize(plan), drawing.title));
}

function pageSize({ widthPt, heightPt, marginPt, scale }: SheetPlan): PictureSize {
  return { widthPx: Math.round((widthPt - 2 * marginPt) / scale), heightPx: Math.round((heightPt - 2 * marginPt) / scale) };
}

function opsOf(drawing: Drawing, plan: SheetPlan): readonly (readonly DrawOp[])[] {
  const { sheets } = plan;
  const noteOf = (at: number): string => t('gantt.export.page', { n: at + 1, of: sheets.length });
  return sheets.map((sheet, at) => drawn(drawing, { sheet, note: noteOf(at) }, pageSize(plan).widthPx));
}

function drawn(drawing: Drawing, page: { readonly sheet: Sheet; readonly note: string }, widthPx: number): readonly DrawOp[] {
  const { context, ops } = createRecorder();
  drawSheet(createBrush(alongPage(context, widthPx), PRINT_THEME, 1), drawing, page);
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
  context.fillText(text, 0, ascentPx);
  const { data } = context.getImageData(0, 0, widthPx, heightPx);
  const alpha = Uint8Array.from({ length: widthPx * heightPx }, (_, at) => data[at * 4 + 3] ?? 0);
  return { widthPx, heightPx, density: TEXT_DENSITY, ascentPx, alpha };
}
