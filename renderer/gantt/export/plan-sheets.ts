/** Paper in points, upright. */
export const PAPERS = {
  A4: { widthPt: 595.28, heightPt: 841.89 },
  A3: { widthPt: 841.89, heightPt: 1190.55 },
  Letter: { widthPt: 612, heightPt: 792 },
  Tabloid: { widthPt: 792, heightPt: 1224 },
} as const;
export type PaperName = keyof typeof PAPERS;

/** All on one page, the whole width on each page, or as large as on the screen. */
export type SheetFit = 'page' | 'width' | 'none';

export interface SheetOptions {
  readonly paper: PaperName;
  readonly landscape: boolean;
  readonly fit: SheetFit;
}

/** What there is to put on sheets. Units: CSS pixels. */
export interface SheetContent {
  readonly rows: number;
  readonly rowPx: number;
  readonly titlePx: number;
  readonly headerPx: number;
  readonly gridPx: number;
  readonly timelinePx: number;
}

/** One sheet: which rows and which part of the timeline it shows. */
export interface Sheet {
  readonly firstRow: number;
  readonly rows: number;
  readonly fromPx: number;
  readonly widthPx: number;
  readonly gridPx: number;
}

export interface SheetPlan {
  readonly sheets: readonly Sheet[];
  readonly widthPt: number;
  readonly heightPt: number;
  readonly marginPt: number;
  /** Points a pixel. */
  readonly scale: number;
}

const MARGIN_PT = 28;
/** A pixel of CSS is three quarters of a point. */
const FULL_SCALE = 0.75;
/** On a first page the timeline gets at least this share beside the columns. */
const WIDEST_GRID_SHARE = 0.6;

/** How a Gantt is cut into sheets: rows are never cut, and each column of sheets shows the next part of the timeline. */
export function planSheets(content: SheetContent, options: SheetOptions): SheetPlan {
  const { widthPt, heightPt } = sized(options);
  const roomPt = roomOf(options);
  const headPx = content.titlePx + content.headerPx;
  const fullWidthPx = content.gridPx + content.timelinePx;
  const scale = Math.min(
    FULL_SCALE,
    options.fit === 'none' ? FULL_SCALE : roomPt.width / fullWidthPx,
    options.fit === 'page' ? roomPt.height / (headPx + content.rows * content.rowPx) : FULL_SCALE,
  );
  const pageWidthPx = roomPt.width / scale;
  const rowsAPage =
    options.fit === 'page' ? content.rows : Math.max(1, Math.floor((roomPt.height / scale - headPx) / content.rowPx));
  const sheets: Sheet[] = [];
  for (let firstRow = 0; firstRow < content.rows; firstRow += rowsAPage) {
    const rows = Math.min(rowsAPage, content.rows - firstRow);
    for (const part of partsOf(content, options.fit === 'none' ? pageWidthPx : fullWidthPx))
      sheets.push({ firstRow, rows, ...part });
  }
  return { sheets, widthPt, heightPt, marginPt: MARGIN_PT, scale };
}

/** The least scale at which texts can be read on paper: 6 points. */
const READABLE_SCALE = 0.5;

/** How wide the timeline may be for the whole time span to stand on each page, with texts that can be read. Units: CSS pixels. */
export function readableTimelinePx(gridPx: number, options: SheetOptions): number {
  return roomOf(options).width / READABLE_SCALE - gridPx;
}

function roomOf(options: SheetOptions): { readonly width: number; readonly height: number } {
  const { widthPt, heightPt } = sized(options);
  return { width: widthPt - 2 * MARGIN_PT, height: heightPt - 2 * MARGIN_PT };
}

/** The whole as one picture. */
export function wholeSheet({ rows, gridPx, timelinePx }: SheetContent): Sheet {
  return { firstRow: 0, rows, fromPx: 0, widthPx: timelinePx, gridPx };
}

function sized({ paper, landscape }: SheetOptions): { readonly widthPt: number; readonly heightPt: number } {
  const { widthPt, heightPt } = PAPERS[paper];
  return landscape ? { widthPt: heightPt, heightPt: widthPt } : { widthPt, heightPt };
}

/** The parts of the timeline that stand side by side, the first one beside the columns. */
export function partsOf(
  { gridPx, timelinePx }: SheetContent,
  pageWidthPx: number,
): readonly Pick<Sheet, 'fromPx' | 'widthPx' | 'gridPx'>[] {
  const firstGridPx = gridPx + timelinePx <= pageWidthPx ? gridPx : Math.min(gridPx, pageWidthPx * WIDEST_GRID_SHARE);
  const parts = [{ fromPx: 0, widthPx: Math.min(timelinePx, pageWidthPx - firstGridPx), gridPx: firstGridPx }];
  for (let fromPx = parts[0]?.widthPx ?? 0; fromPx < timelinePx; fromPx += pageWidthPx) {
    parts.push({ fromPx, widthPx: Math.min(pageWidthPx, timelinePx - fromPx), gridPx: 0 });
  }
  return parts;
}
