import type { ActionResult } from '../../shared/contract/action.ts';
import { newId, type Id, type RandomBytes } from '../../shared/model/id.ts';
import type { Engine } from '../engine/engine.ts';
import { dateNotes } from '../exchange/date-notes.ts';
import { importFile } from '../exchange/import-file.ts';
import type { ImportError, ImportPlan, ImportRequest } from '../exchange/import-types.ts';
import type { Job } from './jobs.ts';
import { turn } from './turn.ts';
import { workspaceTables } from './workspace-tables.ts';
import { say, saying, type Said } from '../../shared/texts/saying.ts';

/** What an import works with. */
export interface ImportContext {
  readonly engine: Engine;
  readonly job: Job;
  readonly nowMs: () => number;
  readonly randomBytes: RandomBytes;
}

type FileToImport = Pick<ImportRequest, 'name' | 'bytes' | 'csv' | 'projectName' | 'shiftToMin'>;

/**
 * Reads a file and executes what it becomes as one command: one undo step, and after a refusal or a cancel nothing is there.
 * Rule: H8
 */
export async function importIntoWorkspace(file: FileToImport, actorId: Id | null, context: ImportContext): Promise<ActionResult> {
  const { engine, job, randomBytes } = context;
  const plan = await importFile({
    ...file,
    newId: () => newId(randomBytes),
    nowMs: context.nowMs(),
    existing: workspaceTables(engine),
    onProgress: (done, total) => job.progress(saying('host.reading', { name: file.name }), done, total),
    isCancelled: job.isCancelled,
  });
  if (!plan.ok)
    return {
      ok: false,
      error: { code: plan.error.code === 'cancelled' ? 'cancelled' : 'import-refused', ...placed(plan.error) },
    };
  // Executing is one synchronous step: what it shows must be out before, and a cancel that has come in must count.
  job.progress(saying('host.saving', { name: plan.value.outcome.projectName }), 0, 0);
  await turn();
  if (job.isCancelled()) return CANCELLED;
  job.holdsUp?.();
  const result = execute(plan.value, actorId, context);
  return result.ok && (await isUnwanted(context)) ? takeBack(result, actorId, context) : result;
}

/** Whether a cancel came while it was saved. When somebody has done something since then, it stays: undo would undo that. */
async function isUnwanted({ engine, job }: ImportContext): Promise<boolean> {
  let goesOn = false;
  const stop = engine.subscribe(({ type }) => {
    goesOn ||= type === 'history';
  });
  await turn();
  stop();
  return job.isCancelled() && !goesOn;
}

function takeBack(saved: ActionResult, actorId: Id | null, { engine, nowMs, randomBytes }: ImportContext): ActionResult {
  const undone = engine.execute({ id: newId(randomBytes), atMs: nowMs(), actorId, command: { type: 'history.undo' } });
  return undone.ok ? CANCELLED : saved;
}

const CANCELLED: ActionResult = {
  ok: false,
  error: { code: 'cancelled', ...say('file.cancelled') },
};

function execute(plan: ImportPlan, actorId: Id | null, { engine, job, nowMs, randomBytes }: ImportContext): ActionResult {
  const label = saying('host.saving', { name: plan.outcome.projectName });
  const envelope = { id: newId(randomBytes), atMs: nowMs(), actorId, command: plan.command };
  const result = engine.execute(envelope, (done, total) => job.progress(label, done, total));
  if (!result.ok) return result;
  const { projectId, outcome, dates } = plan;
  const computed = { plan: engine.projectState(projectId).plan, rows: engine.scheduleOf(projectId).rows };
  const notes = dates ? dateNotes(dates, computed) : [];
  return { ok: true, documents: result.documents, import: { ...outcome, notes: [...notes, ...outcome.notes] } };
}

/** What is wrong, with its place unless it says that itself. */
function placed({ message, said, line, column }: ImportError): Said {
  if (line === undefined || message.includes(`line ${line}`)) return { message, said };
  return column === undefined
    ? say('file.at-line', { message: said, line })
    : say('file.at-line-column', { message: said, line, column });
}
