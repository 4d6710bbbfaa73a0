import { err, ok, type Result } from '../../shared/model/result.ts';
import { importCsv } from './csv/import-csv.ts';
import { detectFormat } from './detect-format.ts';
import { importGan } from './gan/import-gan.ts';
import { createImportNotes, type ImportNotes } from './import-notes.ts';
import { Refusal, type ImportError, type ImportPlan, type ImportRequest } from './import-types.ts';
import { importJson } from './json/import-json.ts';
import { importMspdi } from './mspdi/import-mspdi.ts';
import { createPace, type Pace } from './pace.ts';

const IMPORTERS = { mspdi: importMspdi, gan: importGan, csv: importCsv, json: importJson } as const satisfies Record<
  string,
  (request: ImportRequest, context: { readonly notes: ImportNotes; readonly pace: Pace }) => Promise<ImportPlan>
>;

/**
 * Reads a file into one command that creates its project. Pure but for the pauses: nothing is stored, and the command goes through
 * `decide` like any other. Rules: X1, X2
 * Errors: every file that can't be imported, with what to do and, where it helps, the line.
 */
export async function importFile(request: ImportRequest): Promise<Result<ImportPlan, ImportError>> {
  const notes = createImportNotes();
  const pace = createPace({ total: request.bytes.length, onProgress: request.onProgress, isCancelled: request.isCancelled });
  try {
    await pace.pause(0);
    const plan = await IMPORTERS[detectFormat(request.bytes)](request, { notes, pace });
    await pace.pause(request.bytes.length);
    return ok(plan);
  } catch (error) {
    if (error instanceof Refusal) return err(error.error);
    throw error;
  }
}
