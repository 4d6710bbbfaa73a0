import type { CsvPreview } from '../../../shared/contract/query.ts';
import { detectFormat } from '../detect-format.ts';
import { Refusal } from '../import-types.ts';
import { suggestMapping } from './csv-fields.ts';
import { readCsv } from './read-csv.ts';

const PREVIEW_ROWS = 20;

/** The header and first rows of a CSV file with a mapping to start from. Null when the bytes are no CSV text. Rule: X20 */
export async function csvPreview(bytes: Uint8Array): Promise<CsvPreview | null> {
  try {
    if (detectFormat(bytes) !== 'csv') return null;
    const { header, rows } = await readCsv(bytes, { limit: PREVIEW_ROWS });
    const suggested = Object.fromEntries(Object.entries(suggestMapping(header)).map(([field, column]) => [field, column]));
    return { header, rows: rows.slice(0, PREVIEW_ROWS).map(({ cells }) => cells), suggested };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
