import type { CsvMapping } from '../../../shared/contract/action.ts';
import { Refusal } from '../import-types.ts';
import { CSV_FIELDS, CUSTOM_PREFIX, type CsvField } from '../../../shared/contract/csv-fields.ts';
import { plainHeader, suggestMapping } from './csv-fields.ts';
import type { CsvRow, CsvTable } from './read-csv.ts';
import { say } from '../../../shared/texts/saying.ts';

/** Which columns hold a field: the mapped one, and the others of the same header (Jira repeats `Labels` for each label). */
export interface ColumnMap {
  readonly fields: ReadonlyMap<CsvField, readonly number[]>;
  /** Name of a custom field → its columns. */
  readonly custom: ReadonlyMap<string, readonly number[]>;
  /** Headers of columns that are not read. */
  readonly unread: readonly string[];
}

/** Checks a mapping against a file, or suggests one. Errors: a `mapping` Refusal without a column for the name, or for one that isn't there. Rule: X20 */
export function columnMapOf(table: CsvTable, mapping: CsvMapping | undefined): ColumnMap {
  const { header } = table;
  const given: Readonly<Record<string, number>> = mapping ?? suggestMapping(header);
  const fields = new Map<CsvField, readonly number[]>();
  const custom = new Map<string, readonly number[]>();
  for (const [key, column] of Object.entries(given)) {
    if (!Number.isInteger(column) || column < 0 || column >= header.length) {
      throw new Refusal({
        code: 'mapping',
        ...say('file.mapping-beyond', { field: key, column: column + 1, columns: header.length }),
      });
    }
    const field = CSV_FIELDS.find((name) => name === key);
    if (field !== undefined) fields.set(field, sameHeader(header, column));
    else if (key.startsWith(CUSTOM_PREFIX)) custom.set(key.slice(CUSTOM_PREFIX.length), sameHeader(header, column));
    else
      throw new Refusal({
        code: 'mapping',
        ...say('file.mapping-unknown', { field: key, fields: CSV_FIELDS.join(', '), prefix: CUSTOM_PREFIX }),
      });
  }
  if (!fields.has('name')) {
    const columns = header.slice(0, 12).join(', ');
    throw new Refusal({
      code: 'mapping',
      ...say('file.mapping-name', { columns }),
      line: 1,
    });
  }
  const read = new Set([...fields.values(), ...custom.values()].flat());
  return { fields, custom, unread: header.filter((_, column) => !read.has(column)) };
}

/** The text of a field in a row; several columns are put one to a line. */
export function cellOf(row: CsvRow, columns: readonly number[] | undefined): string {
  if (columns === undefined) return '';
  const [only] = columns;
  if (columns.length === 1 && only !== undefined) return unguarded(row.cells[only] ?? '').trim();
  return columns
    .map((column) => unguarded(row.cells[column] ?? '').trim())
    .filter((text) => text !== '')
    .join('\n');
}

/** What an export puts before a text that a spreadsheet would take for a formula. */
export const FORMULA_GUARD = "'";
const GUARDED = /^'+[=+\-@\t\r]/;

/** A cell without the guard of an export. Rule: X24 */
export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

/** A cell that no spreadsheet takes for a formula; the reverse of `unguarded`, also for a text that itself looks guarded. Rule: X24 */
export function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) || GUARDED.test(text) ? FORMULA_GUARD + text : text;
}

function sameHeader(header: readonly string[], column: number): readonly number[] {
  const name = plainHeader(header[column] ?? '');
  const others = header.flatMap((text, index) => (index !== column && name !== '' && plainHeader(text) === name ? [index] : []));
  return [column, ...others];
}
