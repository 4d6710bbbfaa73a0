import type { CsvMapping } from '../../shared/contract/action.ts';
import { CSV_FIELDS, CUSTOM_PREFIX } from '../../shared/contract/csv-fields.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { csvPreview } from '../exchange/csv/csv-preview.ts';
import type { CliOption } from './cli-command.ts';

/** The option that says what the columns of a CSV file hold. */
export const MAP_OPTION: CliOption = {
  name: 'map',
  value: 'FIELD=COLUMN,…',
  help: 'what the columns of a CSV file hold, where their names do not tell; a column by its name or number',
};

/**
 * The mapping of a CSV file: what the columns' names suggest, with what the call says in its place.
 * Errors: what is off, with what could stand there.
 */
export async function csvMapOf(bytes: Uint8Array, words: string): Promise<Result<CsvMapping, string>> {
  const preview = await csvPreview(bytes);
  if (!preview) return err('--map is for CSV files, and this is none.');
  const said: Record<string, number> = {};
  for (const pair of words.split(',')) {
    const at = pair.indexOf('=');
    const [field, column] = [pair.slice(0, Math.max(at, 0)).trim(), pair.slice(at + 1).trim()];
    if (!isField(field))
      return err(`'${field}' is nothing that a column can hold. Take one of ${CSV_FIELDS.join(', ')}, ${CUSTOM_PREFIX}NAME.`);
    const index = columnOf(preview.header, column);
    if (index === undefined) return err(`There is no column '${column}'. The file has ${preview.header.join(', ')}.`);
    said[field] = index;
  }
  const taken = new Set(Object.values(said));
  const suggested = Object.entries(preview.suggested).filter(([, index]) => !taken.has(index));
  return ok({ ...Object.fromEntries(suggested), ...said });
}

function isField(name: string): boolean {
  return CSV_FIELDS.some((field) => field === name) || (name.startsWith(CUSTOM_PREFIX) && name.length > CUSTOM_PREFIX.length);
}

function columnOf(header: readonly string[], words: string): number | undefined {
  const named = header.findIndex((name) => name.trim().toLowerCase() === words.toLowerCase());
  if (named >= 0) return named;
  const number = Number(words);
  return Number.isInteger(number) && number >= 1 && number <= header.length ? number - 1 : undefined;
}
