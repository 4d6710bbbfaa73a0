import { decodeText } from '../decode-text.ts';
import { Refusal } from '../import-types.ts';
import { say } from '../../../shared/texts/saying.ts';

const DEEPEST = 100;
/** Far above what a plan holds, and what fits into memory: two bytes of `[]` become a hundred. */
const MOST_VALUES = 20_000_000;

/**
 * A file's JSON. Errors: a Refusal with line and column for text that is no JSON, nested deeper or with more values than any plan.
 * Cost: one scan of the text before the parser, which knows no limits.
 */
export function parseJsonFile(bytes: Uint8Array): unknown {
  const { text } = decodeText(bytes);
  refuseHuge(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const offset = Number(/position (\d+)/.exec(error.message)?.[1] ?? text.length);
    const place = placeOf(text, offset);
    throw new Refusal({
      code: 'malformed',
      ...say('file.json-incomplete', { line: place.line }),
      ...place,
    });
  }
}

function refuseHuge(text: string): void {
  let depth = 0;
  let values = 1;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charCodeAt(index);
    if (quoted) {
      if (char === BACKSLASH) index += 1;
      else if (char === QUOTE) quoted = false;
    } else if (char === QUOTE) quoted = true;
    else if (char === COMMA) values += 1;
    else if (char === OPEN_BRACE || char === OPEN_BRACKET) {
      depth += 1;
      values += 1;
      if (depth > DEEPEST)
        throw new Refusal({
          code: 'limit',
          ...say('file.json-deep', { deepest: DEEPEST }),
          ...placeOf(text, index),
        });
    } else if (char === CLOSE_BRACE || char === CLOSE_BRACKET) depth -= 1;
  }
  if (values > MOST_VALUES) throw new Refusal({ code: 'limit', ...say('file.too-many-entries', { most: MOST_VALUES }) });
}

const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
