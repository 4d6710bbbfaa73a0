import type { DrawOp, Path, TextFont } from './draw-ops.ts';
import { winAnsi } from './win-ansi.ts';

export interface PdfPage {
  readonly ops: readonly DrawOp[];
  readonly widthPt: number;
  readonly heightPt: number;
  readonly marginPt: number;
  /** Points a pixel of the picture. */
  readonly scale: number;
}

/** A text as a picture, for letters that the built-in fonts lack: how opaque each pixel is, row by row. */
export interface TextImage {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Of the picture over one pixel of the page. */
  readonly density: number;
  /** From the picture's top to the base line, in pixels of the page. */
  readonly ascentPx: number;
  readonly alpha: Uint8Array;
}

export interface PdfPorts {
  deflate(bytes: Uint8Array): Uint8Array;
  textImage(text: string, font: TextFont): TextImage;
  widthOf(text: string, font: TextFont): number;
}

/** A PDF in the making, page by page: 400 pages need not be in memory at once. */
export interface PdfWriter {
  addPage(page: PdfPage): void;
  /** The whole file. Nothing can be added afterwards. */
  close(): Uint8Array;
}

/** Pages of vectors as a PDF 1.4 file. Texts are set in Helvetica, which every reader has; others become pictures of themselves. */
export function createPdf(title: string, ports: PdfPorts): PdfWriter {
  const file = createFile();
  const catalogue = file.reserve();
  const tree = file.reserve();
  const fonts = ['Helvetica', 'Helvetica-Bold'].map((name) =>
    file.add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`),
  );
  const alphas = new Map<number, number>();
  const pictures = new Map<string, number>();
  const leaves: number[] = [];

  function alphaOf(alpha: number): number {
    const known = alphas.get(alpha) ?? file.add(`<< /Type /ExtGState /ca ${alpha} /CA ${alpha} >>`);
    alphas.set(alpha, known);
    return known;
  }

  /** A name or a date that stands on many pages is in the file once. */
  function pictureOf(key: string, image: TextImage, colour: string): number {
    const known = pictures.get(key) ?? addImage(file, image, { colour, deflate: ports.deflate });
    pictures.set(key, known);
    return known;
  }

  function addPage(page: PdfPage): void {
    const images = new Set<number>();
    const content = contentOf(page, ports, {
      alpha: alphaOf,
      image: (...picture) => {
        const id = pictureOf(...picture);
        images.add(id);
        return id;
      },
    });
    const stream = file.addStream('/Filter /FlateDecode', ports.deflate(latin(content)));
    const resources = [
      `/Font << /F0 ${fonts[0]} 0 R /F1 ${fonts[1]} 0 R >>`,
      `/ExtGState << ${[...alphas.values()].map((id) => `/G${id} ${id} 0 R`).join(' ')} >>`,
      `/XObject << ${[...images].map((id) => `/I${id} ${id} 0 R`).join(' ')} >>`,
    ].join(' ');
    const box = `[0 0 ${num(page.widthPt)} ${num(page.heightPt)}]`;
    leaves.push(
      file.add(`<< /Type /Page /Parent ${tree} 0 R /MediaBox ${box} /Resources << ${resources} >> /Contents ${stream} 0 R >>`),
    );
  }

  return {
    addPage,
    close: () => {
      file.put(tree, `<< /Type /Pages /Kids [${leaves.map((id) => `${id} 0 R`).join(' ')}] /Count ${leaves.length} >>`);
      file.put(catalogue, `<< /Type /Catalog /Pages ${tree} 0 R /ViewerPreferences << /DisplayDocTitle true >> >>`);
      return file.close(catalogue, file.add(`<< /Title ${utf16(title)} /Producer (Baton) >>`));
    },
  };
}

interface Resources {
  alpha(alpha: number): number;
  image(key: string, image: TextImage, colour: string): number;
}

function contentOf(page: PdfPage, ports: PdfPorts, resources: Resources): string {
  const { scale, marginPt, heightPt } = page;
  // From here on y grows downwards, in the picture's pixels.
  const lines = [`q ${num(scale)} 0 0 ${num(-scale)} ${num(marginPt)} ${num(heightPt - marginPt)} cm`];
  for (const op of page.ops) {
    switch (op.op) {
      case 'save':
        lines.push('q');
        break;
      case 'restore':
        lines.push('Q');
        break;
      case 'clip':
        lines.push(`${pathOf(op.path)} W n`);
        break;
      case 'fill':
        lines.push(`q /G${resources.alpha(op.alpha)} gs ${rgb(op.colour)} rg ${pathOf(op.path)} f Q`);
        break;
      case 'stroke': {
        const pen = `${rgb(op.colour)} RG ${num(op.widthPx)} w [${op.dash.join(' ')}] 0 d`;
        lines.push(`q /G${resources.alpha(op.alpha)} gs ${pen} ${pathOf(op.path)} S Q`);
        break;
      }
      case 'text':
        lines.push(`q /G${resources.alpha(op.alpha)} gs ${textOf(op, ports, resources)} Q`);
        break;
    }
  }
  return `${lines.join('\n')}\nQ`;
}

function textOf(op: Extract<DrawOp, { op: 'text' }>, ports: PdfPorts, resources: Resources): string {
  const { text, font, colour } = op;
  const xPx = op.align === 'left' ? op.xPx : op.xPx - ports.widthOf(text, font) / (op.align === 'center' ? 2 : 1);
  const letters = winAnsi(text);
  if (letters !== null) {
    const face = font.weight >= 600 ? 'F1' : 'F0';
    return `${rgb(colour)} rg BT /${face} ${num(font.sizePx)} Tf 1 0 0 -1 ${num(xPx)} ${num(op.yPx)} Tm ${letters} Tj ET`;
  }
  const image = ports.textImage(text, font);
  const [w, h] = [image.widthPx / image.density, image.heightPx / image.density];
  const id = resources.image(JSON.stringify([text, font, colour]), image, colour);
  return `${num(w)} 0 0 ${num(-h)} ${num(xPx)} ${num(op.yPx - image.ascentPx + h)} cm /I${id} Do`;
}

/** One pixel of colour, seen through the letters. */
function addImage(
  file: PdfFile,
  image: TextImage,
  { colour, deflate }: { readonly colour: string; readonly deflate: PdfPorts['deflate'] },
): number {
  const size = `/Width ${image.widthPx} /Height ${image.heightPx}`;
  const mask = file.addStream(
    `/Type /XObject /Subtype /Image ${size} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`,
    deflate(image.alpha),
  );
  return file.addStream(
    `/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8 /SMask ${mask} 0 R`,
    Uint8Array.from(channels(colour)),
  );
}

interface PdfFile {
  reserve(): number;
  put(id: number, body: string): void;
  add(body: string): number;
  addStream(entries: string, bytes: Uint8Array): number;
  close(root: number, info: number): Uint8Array;
}

function createFile(): PdfFile {
  const chunks: Uint8Array[] = [];
  const offsets: number[] = [0];
  let size = 0;
  const write = (bytes: Uint8Array): void => {
    chunks.push(bytes);
    size += bytes.length;
  };
  const begin = (id: number): void => {
    offsets[id] = size;
    write(latin(`${id} 0 obj\n`));
  };
  const reserve = (): number => offsets.push(0) - 1;
  const put = (id: number, body: string): void => {
    begin(id);
    write(latin(`${body}\nendobj\n`));
  };
  // The second line tells programs that the file holds bytes, not text.
  write(Uint8Array.from([...latin('%PDF-1.4\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 10]));
  return {
    reserve,
    put,
    add: (body) => {
      const id = reserve();
      put(id, body);
      return id;
    },
    addStream: (entries, bytes) => {
      const id = reserve();
      begin(id);
      write(latin(`<< ${entries} /Length ${bytes.length} >>\nstream\n`));
      write(bytes);
      write(latin('\nendstream\nendobj\n'));
      return id;
    },
    close: (root, info) => {
      const from = size;
      const rows = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
      write(latin(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${rows.join('')}`));
      write(latin(`trailer\n<< /Size ${offsets.length} /Root ${root} 0 R /Info ${info} 0 R >>\nstartxref\n${from}\n%%EOF\n`));
      const file = new Uint8Array(size);
      let at = 0;
      for (const chunk of chunks) {
        file.set(chunk, at);
        at += chunk.length;
      }
      return file;
    },
  };
}

function pathOf(path: Path): string {
  return path.map(([kind, ...at]) => (kind === 'Z' ? 'h' : `${at.map(num).join(' ')} ${kind.toLowerCase()}`)).join(' ');
}

function channels(colour: string): readonly number[] {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1];
  if (hex === undefined) throw new Error(`Not a colour of the printed Gantt: ${colour}`);
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

const rgb = (colour: string): string =>
  channels(colour)
    .map((value) => num(value / 255))
    .join(' ');
const num = (value: number): string => String(Math.round(value * 1000) / 1000);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string): string =>
  `<feff${Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')}>`;
