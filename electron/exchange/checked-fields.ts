import { isFieldKey } from '../../shared/model/entity.ts';
import { entityOf, type Kind } from '../../shared/model/entities.ts';
import type { ImportNotes } from './import-notes.ts';
import { saying } from '../../shared/texts/saying.ts';

const LONGEST_TEXT = 1_000_000;

/**
 * The fields that a command may carry: those that their codecs accept. A text that is too long is cut, anything else that doesn't
 * fit is left at its initial value; both are noted. So no file can make a command that is refused for a value. Rule: X3
 */
export function checkedFields<T extends object>(
  kind: Kind,
  fields: T,
  context: { readonly notes: ImportNotes; readonly where: string },
): T {
  const checked: Record<string, unknown> = {};
  const definitions = entityOf(kind).fields;
  for (const [name, value] of Object.entries(fields) as [string, unknown][]) {
    const field = definitions[name];
    if (value === undefined || field === undefined) continue;
    if (field.merge === 'keyed') {
      checked[name] = checkedKeys(value as Record<string, unknown>, {
        ...context,
        accepts: (each) => field.codec.is(each),
        label: { kind: wordOf(kind), field: wordOf(name) },
      });
    } else if (field.codec.is(value)) {
      checked[name] = value;
    } else {
      const cut = typeof value === 'string' ? longestAccepted(value, (text) => field.codec.is(text)) : undefined;
      if (cut !== undefined) checked[name] = cut;
      context.notes.changed(
        saying('note.field', { kind: wordOf(kind), field: wordOf(name) }),
        context.where,
        saying(cut === undefined ? 'because.left-empty' : 'because.cut', { expects: field.codec.expects }),
      );
    }
  }
  return checked as T;
}

interface KeyContext {
  readonly notes: ImportNotes;
  readonly where: string;
  readonly label: { readonly kind: string; readonly field: string };
  accepts(value: unknown): boolean;
}

function checkedKeys(values: Record<string, unknown>, context: KeyContext): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    if (isFieldKey(key) && context.accepts(value)) kept[key] = value;
    else
      context.notes.leftOut(
        saying('note.keyed-field', { ...context.label, key: key.slice(0, 40) }),
        context.where,
        'because.cannot-be-held',
      );
  }
  return kept;
}

/** The longest beginning of a text that a codec accepts; undefined when length is not what is wrong. */
function longestAccepted(text: string, accepts: (text: string) => boolean): string | undefined {
  let low = 0;
  let high = Math.min(text.length, LONGEST_TEXT);
  if (!accepts('') && !accepts(text.slice(0, 1))) return undefined;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (accepts(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? undefined : text.slice(0, low).toWellFormed();
}

/** `actualStartMin` → `actual start`. */
function wordOf(name: string): string {
  return name
    .replace(/(Min|Ms|Pct|Id)$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}
