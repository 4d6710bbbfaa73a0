import { assertNever } from '../../shared/model/result.ts';
import type { ExportFormat } from '../../shared/contract/action.ts';
import { exportCsv } from './csv/export-csv.ts';
import type { ExportedFile, ExportSource } from './import-types.ts';
import { exportJson } from './json/export-json.ts';
import { exportMspdi } from './mspdi/export-mspdi.ts';

/** A project as a file of the format, and notes about what that format has no place for. Rule: X4 */
export function exportProject(source: ExportSource, format: ExportFormat): ExportedFile {
  switch (format) {
    case 'mspdi':
      return exportMspdi(source);
    case 'csv':
      return exportCsv(source);
    case 'json':
      return exportJson(source);
    default:
      return assertNever(format);
  }
}
