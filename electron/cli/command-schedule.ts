import { decide } from '../../shared/commands/decide.ts';
import { createDraft, emptySource } from '../../shared/commands/draft.ts';
import { rejectionMessage } from '../../shared/commands/rejection-message.ts';
import type { ImportNote } from '../../shared/contract/import-outcome.ts';
import { newId } from '../../shared/model/id.ts';
import { emptyTables, type ProjectState } from '../../shared/model/project-state.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { schedule } from '../../shared/schedule/schedule.ts';
import { dateNotes } from '../exchange/date-notes.ts';
import { importFile } from '../exchange/import-file.ts';
import type { ImportPlan, ImportRequest } from '../exchange/import-types.ts';
import { EXIT, type CliCommand } from './cli-command.ts';
import type { CliIo } from './cli-io.ts';
import { csvMapOf, MAP_OPTION } from './csv-map.ts';
import { importNotesText } from './import-notes-text.ts';
import { readInputFile } from './read-input-file.ts';
import { scheduleReport, type ScheduleReport } from './schedule-report.ts';
import { seededBytes } from './seeded-bytes.ts';
import { textTable } from './text-table.ts';

/** `baton schedule`: the dates of any file that can be imported; nothing is stored. */
export const scheduleCommand: CliCommand = {
  name: 'schedule',
  summary: 'Compute the schedule of a file that Baton can import; nothing is stored.',
  positionals: ['FILE'],
  options: [MAP_OPTION, { name: 'json', help: 'print JSON (schema baton.schedule/1)' }],
  details: 'Ids are made from the content of the file: the same file gives the same output.',
  run: async (args, io) => {
    const file = readInputFile(args.positionals[0] ?? '');
    if (!file.ok) return fail(io, file.error);
    const map = args.find('map');
    const csv = map === undefined ? undefined : await csvMapOf(file.value.bytes, map);
    if (csv && !csv.ok) {
      io.err(`baton schedule: ${csv.error}`);
      return EXIT.usage;
    }
    const read = await readPlan({ ...file.value, ...(csv && { csv: csv.value }) }, io);
    if (!read.ok) return fail(io, read.error);
    const { state, dates } = read.value;
    const resolved = resolve(state);
    const computed = schedule(resolved);
    const notes = [...dateNotes(dates, { plan: state.plan, rows: computed.rows }), ...read.value.notes];
    if (notes.length > 0) io.err(importNotesText(notes));
    const report = scheduleReport(state, resolved, computed);
    io.out(args.has('json') ? JSON.stringify(report) : reportText(report));
    return EXIT.ok;
  },
};

interface ReadPlan {
  readonly state: ProjectState;
  readonly dates: NonNullable<ImportPlan['dates']>;
  readonly notes: readonly ImportNote[];
}

/** The project of a file, made in memory by the same command that an import executes. */
async function readPlan(file: Pick<ImportRequest, 'name' | 'bytes' | 'csv'>, io: CliIo): Promise<Result<ReadPlan, string>> {
  const random = seededBytes(file.bytes);
  const mint = (): string => newId(random);
  const nowMs = io.nowMs();
  const plan = await importFile({ ...file, newId: mint, nowMs, existing: emptyTables('workspace') });
  if (!plan.ok) return err(plan.error.message);
  const { command, projectId, outcome, dates = new Map() } = plan.value;
  const draft = createDraft(emptySource());
  const decided = decide(draft, { id: mint(), atMs: nowMs, actorId: null, command });
  if (!decided.ok) return err(rejectionMessage(decided.error));
  return ok({
    state: { projectId, workspace: draft.toTables('workspace', null), plan: draft.toTables('plan', projectId) },
    dates,
    notes: outcome.notes,
  });
}

function reportText({ project, hash, tasks, conflicts }: ScheduleReport): string {
  const rows = tasks.map((task) => [
    task.wbs,
    task.start,
    task.finish,
    task.summary ? '' : String(task.totalSlackMin),
    task.critical ? 'critical' : '',
    task.name + (task.conflicts.length > 0 ? '  (!)' : ''),
  ]);
  const lines = [`${project.name}: ${project.start} to ${project.finish}`, `schedule ${hash}`];
  if (rows.length > 0) lines.push('', textTable([['WBS', 'START', 'FINISH', 'SLACK MIN', 'CRITICAL', 'NAME'], ...rows]));
  if (conflicts.length > 0) lines.push('', ...conflicts.map((conflict) => `set aside: ${JSON.stringify(conflict)}`));
  return lines.join('\n');
}

function fail(io: CliIo, message: string): typeof EXIT.failed {
  io.err(`baton schedule: ${message}`);
  return EXIT.failed;
}
