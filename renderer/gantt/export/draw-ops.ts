/** A path in page coordinates: M and L with x y, C with two handles and an end, Z. */
export type Segment =
  readonly ['M' | 'L', number, number] | readonly ['C', number, number, number, number, number, number] | readonly ['Z'];
export type Path = readonly Segment[];

export interface TextFont {
  readonly sizePx: number;
  readonly weight: number;
  readonly family: string;
}

/** What a painter drew, as data: a picture that any format can be written from. Units: CSS pixels, y downwards. */
export type DrawOp =
  | { readonly op: 'save' }
  | { readonly op: 'restore' }
  | { readonly op: 'clip'; readonly path: Path }
  | { readonly op: 'fill'; readonly path: Path; readonly colour: string; readonly alpha: number }
  | {
      readonly op: 'stroke';
      readonly path: Path;
      readonly colour: string;
      readonly alpha: number;
      readonly widthPx: number;
      readonly dash: readonly number[];
    }
  /** `yPx` is the base line. */
  | {
      readonly op: 'text';
      readonly text: string;
      readonly xPx: number;
      readonly yPx: number;
      /** Which part of the text stands at `xPx`. */
      readonly align: 'left' | 'center' | 'right';
      /** How it reads, which changes nothing about where it stands. */
      readonly direction: 'ltr' | 'rtl';
      readonly font: TextFont;
      readonly colour: string;
      readonly alpha: number;
    };

const FONT = /^(\d+) (\d+(?:\.\d+)?)px (.+)$/;

/** Reads `600 12px Inter`. */
export function parseFont(font: string): TextFont {
  const [, weight, sizePx, family] = FONT.exec(font) ?? [];
  if (weight === undefined || sizePx === undefined || family === undefined) throw new Error(`Not a font of the Gantt: ${font}`);
  return { weight: Number(weight), sizePx: Number(sizePx), family };
}
