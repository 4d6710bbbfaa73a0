import { createDraft, emptySource, type DraftSource } from '../../../shared/commands/draft.ts';
import { decide } from '../../../shared/commands/decide.ts';
import type { Envelope } from '../../../shared/commands/command.ts';
import type { ImportOutcome } from '../../../shared/contract/import-outcome.ts';
import { emptyTables, type JournalTables, type PlanTables, type WorkspaceTables } from '../../../shared/model/project-state.ts';
import type { Task } from '../../../shared/model/task.ts';
import { resolve } from '../../../shared/resolve/resolve.ts';
import { schedule } from '../../../shared/schedule/schedule.ts';
import { dateNotes } from '../../../electron/exchange/date-notes.ts';
import { importFile } from '../../../electron/exchange/import-file.ts';
import type { ExportSource, ImportError, ImportRequest } from '../../../electron/exchange/import-types.ts';

/** A whole minute, so that formats without seconds lose nothing of it. */
export const NOW_MS = Date.UTC(2026, 2, 2, 9, 0);

export interface Imported {
  readonly outcome: ImportOutcome;
  /** What the notes say of dates that differ from the file's. */
  readonly dateNotes: ImportOutcome['notes'];
  readonly source: ExportSource;
  readonly workspace: WorkspaceTables;
  readonly plan: PlanTables;
  readonly journal: JournalTables;
  /** The task of a name; a test that asks for one that isn't there is wrong. */
  task(name: string): Task;
  /** What the notes say, for one word of it. */
  note(word: string): ImportOutcome['notes'][number] | undefined;
}

export type ImportOptions = Partial<Omit<ImportRequest, 'bytes'>>;

/** Ids in the order in which they are asked for. */
export function countedIds(prefix = 'n'): () => string {
  let count = 0;
  return () => `${prefix}${count++}`;
}

/** Imports a text or bytes and carries the command out on an empty draft, as `baton schedule` does. */
export async function runImport(content: string | Uint8Array, options: ImportOptions = {}): Promise<Imported> {
  const result = await importFile(requestOf(content, options));
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  const { command, projectId, outcome, dates = new Map() } = result.value;
  const workspaceBefore = options.existing ?? emptyTables('workspace');
  const draft = createDraft({ ...emptySource(), workspace: workspaceBefore } satisfies DraftSource);
  const envelope: Envelope & { command: typeof command } = { id: 'E1', atMs: NOW_MS, actorId: null, command };
  const decided = decide(draft, envelope);
  if (!decided.ok) throw new Error(`Rejected: ${JSON.stringify(decided.error)}`);
  const workspace = draft.toTables('workspace', null);
  const plan = draft.toTables('plan', projectId);
  const journal = draft.toTables('journal', projectId);
  const { rows, project } = schedule(resolve({ projectId, workspace, plan }));
  return {
    outcome,
    dateNotes: dateNotes(dates, { plan, rows }),
    source: { projectId, workspace, plan, journal, rows, project },
    workspace,
    plan,
    journal,
    task: (name) => {
      const found = [...plan.task.values()].find((task) => task.name === name);
      if (!found) throw new Error(`No task ${name}: ${[...plan.task.values()].map((task) => task.name).join(', ')}`);
      return found;
    },
    note: (word) => outcome.notes.find(({ what, reason }) => `${what} ${reason ?? ''}`.includes(word)),
  };
}

/** Imports what must be refused. */
export async function runRefused(content: string | Uint8Array, options: ImportOptions = {}): Promise<ImportError> {
  const result = await importFile(requestOf(content, options));
  if (result.ok) throw new Error(`Not refused: ${JSON.stringify(result.value.outcome)}`);
  return result.error;
}

function requestOf(content: string | Uint8Array, options: ImportOptions): ImportRequest {
  return {
    name: 'plan.xml',
    newId: countedIds(),
    nowMs: NOW_MS,
    existing: emptyTables('workspace'),
    ...options,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  };
}
