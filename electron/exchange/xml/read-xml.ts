import { SaxesParser } from 'saxes';
import { textChunks, xmlEncodingOf } from '../decode-text.ts';
import { Refusal } from '../import-types.ts';
import type { Pace } from '../pace.ts';
import type { XmlNode } from './xml-node.ts';
import { say, type Said } from '../../../shared/texts/saying.ts';

/** What a file may cost before it is refused. Far above what programs write, far below what harms. */
export const XML_LIMITS = {
  depth: 250,
  elements: 20_000_000,
  attributes: 200,
  textLength: 8_000_000,
  recordElements: 2_000_000,
  records: 2_000_000,
} as const;

export interface XmlReading {
  readonly bytes: Uint8Array;
  /** Children of the root whose own children are the records (`Tasks`); every other child of the root is a record itself. */
  readonly containers: ReadonlySet<string>;
  /** Elements that are counted and not kept, wherever they are. */
  readonly skip: ReadonlySet<string>;
  readonly pace: Pace;
  onRecord(record: XmlNode, container: string | undefined): void;
}

export interface XmlRead {
  readonly root: { readonly name: string; readonly attributes: Readonly<Record<string, string>> };
  /** How often each skipped element stood there. */
  readonly skipped: ReadonlyMap<string, number>;
}

interface OpenNode {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: OpenNode[];
  text: string;
}

/**
 * Reads an XML file record by record, so that memory holds one record and not the file.
 * Errors: a Refusal with line and column for anything not well-formed, for declared entities, and past the limits.
 * Cost: linear; yields after every 64 kB.
 */
export async function readXml(reading: XmlReading): Promise<XmlRead> {
  const parser = new SaxesParser();
  const state = createState(reading, parser);
  parser.on('error', (error) => {
    throw malformed(parser, error.message);
  });
  parser.on('doctype', (doctype) => refuseEntities(parser, doctype));
  parser.on('opentag', (tag) => state.open(tag.name, tag.attributes));
  parser.on('text', (text) => state.text(text));
  parser.on('cdata', (text) => state.text(text));
  parser.on('closetag', (tag) => state.close(tag.name));

  const chunks = textChunks(reading.bytes, xmlEncodingOf(reading.bytes));
  for (;;) {
    const chunk = nextChunk(chunks, parser);
    if (chunk === undefined) break;
    parser.write(chunk.text);
    await reading.pace.pause(chunk.done);
  }
  parser.close();
  return state.end();
}

/** The name of a file's root element, from its beginning. Errors: as `readXml`; undefined when there is none in the text. */
export function sniffRoot(text: string): string | undefined {
  const parser = new SaxesParser();
  const seen: string[] = [];
  parser.on('error', (error) => {
    // What comes after the root's start is for the reader to judge.
    if (seen.length === 0) throw malformed(parser, error.message);
  });
  parser.on('doctype', (doctype) => refuseEntities(parser, doctype));
  parser.on('opentag', (tag) => {
    seen.push(localName(tag.name));
  });
  parser.write(text);
  return seen[0];
}

interface ReadingState {
  open(qualified: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(qualified: string): void;
  end(): XmlRead;
}

function createState(reading: XmlReading, parser: SaxesParser): ReadingState {
  const skipped = new Map<string, number>();
  const limits = createLimits(parser);
  const open: OpenNode[] = [];
  let root: XmlRead['root'] | undefined;
  let depth = 0;
  let container: string | undefined;
  let skippingBelow = 0;
  return {
    open: (qualified, attributes) => {
      const name = localName(qualified);
      depth += 1;
      limits.element(depth, attributes);
      if (skippingBelow > 0) return;
      if (reading.skip.has(name)) {
        skipped.set(name, (skipped.get(name) ?? 0) + 1);
        skippingBelow = depth;
      } else if (depth === 1) root = { name, attributes };
      else if (depth === 2 && reading.containers.has(name)) container = name;
      else {
        limits.inRecord(open.length === 0);
        const node: OpenNode = { name, line: parser.line, attributes, children: [], text: '' };
        open.at(-1)?.children.push(node);
        open.push(node);
      }
    },
    text: (text) => {
      const node = open.at(-1);
      if (skippingBelow > 0 || node === undefined) return;
      limits.text(node.text.length + text.length);
      // Space between child elements is layout, not content.
      if (node.children.length === 0 || text.trim() !== '') node.text += text;
    },
    close: (qualified) => {
      depth -= 1;
      if (skippingBelow > 0) {
        if (depth < skippingBelow) skippingBelow = 0;
        return;
      }
      const node = open.pop();
      if (node !== undefined && open.length === 0) reading.onRecord(node, container);
      else if (depth === 1 && container === localName(qualified)) container = undefined;
    },
    end: () => {
      if (root === undefined) throw malformed(parser, 'the file has no element');
      return { root, skipped };
    },
  };
}

/** Counts what a file costs. Each throws a `limit` Refusal with the place when it is too much. */
function createLimits(parser: SaxesParser): {
  element(depth: number, attributes: Readonly<Record<string, string>>): void;
  inRecord(first: boolean): void;
  text(length: number): void;
} {
  let elements = 0;
  let recordElements = 0;
  let records = 0;
  const refuse = (said: Said): never => {
    throw new Refusal({ code: 'limit', ...said, line: parser.line, column: parser.column + 1 });
  };
  return {
    element: (depth, attributes) => {
      elements += 1;
      if (depth > XML_LIMITS.depth) refuse(say('file.xml-deep', { most: XML_LIMITS.depth }));
      if (elements > XML_LIMITS.elements) refuse(say('file.xml-elements', { most: XML_LIMITS.elements }));
      if (Object.keys(attributes).length > XML_LIMITS.attributes)
        refuse(say('file.xml-attributes', { most: XML_LIMITS.attributes }));
    },
    inRecord: (first) => {
      if (first) records += 1;
      if (records > XML_LIMITS.records) refuse(say('file.too-many-entries', { most: XML_LIMITS.records }));
      recordElements = first ? 1 : recordElements + 1;
      if (recordElements > XML_LIMITS.recordElements) refuse(say('file.xml-entry', { most: XML_LIMITS.recordElements }));
    },
    text: (length) => {
      if (length > XML_LIMITS.textLength) refuse(say('file.xml-text', { most: XML_LIMITS.textLength }));
    },
  };
}

function nextChunk(
  chunks: ReturnType<typeof textChunks>,
  parser: SaxesParser,
): { readonly text: string; readonly done: number } | undefined {
  try {
    const next = chunks.next();
    return next.done === true ? undefined : next.value;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Refusal({
      code: 'encoding',
      ...say('file.wrong-encoding', { line: parser.line }),
      line: parser.line,
    });
  }
}

function refuseEntities(parser: SaxesParser, doctype: string): void {
  if (!doctype.includes('[') && !/<!ENTITY/i.test(doctype)) return;
  throw new Refusal({
    code: 'entities',
    ...say('file.entities'),
    line: parser.line,
    column: parser.column + 1,
  });
}

function malformed(parser: SaxesParser, message: string): Refusal {
  const reason = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
  return new Refusal({
    code: 'malformed',
    ...say('file.xml-malformed', { line: parser.line, reason }),
    line: parser.line,
    column: parser.column + 1,
  });
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
