import { baselineId, baselineTaskId } from '../model/id.ts';
import type { BaselineCommand } from './command.ts';
import { fieldsProblem } from './check-fields.ts';
import { projectProblem, type DecisionContext, type Refusal } from './decision-context.ts';
import { putWhole, removeRecord } from './write-record.ts';

/** Sets or clears a baseline. Returns why not, or undefined. */
export function decideBaseline(context: DecisionContext, command: BaselineCommand): Refusal | undefined {
  const { draft } = context;
  const { projectId, number } = command;
  const noProject = projectProblem(draft, projectId);
  if (noProject) return noProject;
  const baseline = baselineId(number);
  const old = new Set<string>();
  for (const row of draft.all('baselineTask', projectId)) if (row.baselineId === baseline) old.add(row.id);
  if (command.type === 'baseline.clear') {
    if (!draft.get('baseline', projectId, baseline)) return { code: 'not-found', kind: 'baseline', id: baseline };
    for (const id of old) removeRecord(draft, { kind: 'baselineTask', projectId, id });
    removeRecord(draft, { kind: 'baseline', projectId, id: baseline });
    return undefined;
  }
  const values = { number, name: command.name, setAtMs: command.setAtMs === undefined ? context.atMs : command.setAtMs };
  const problem = fieldsProblem(draft, { kind: 'baseline', projectId }, values) ?? setRows(context, command, old);
  if (problem) return problem;
  putWhole(draft, { kind: 'baseline', projectId, id: baseline }, values);
  return undefined;
}

function setRows(
  { draft }: DecisionContext,
  command: Extract<BaselineCommand, { type: 'baseline.set' }>,
  old: ReadonlySet<string>,
): Refusal | undefined {
  const { projectId, tasks } = command;
  const baseline = baselineId(command.number);
  const kept = new Set<string>();
  for (const { taskId, startMin, finishMin, durationMin, workMin } of tasks) {
    const id = baselineTaskId(baseline, taskId);
    if (!draft.get('task', projectId, taskId)) return { code: 'not-found', kind: 'task', id: taskId };
    if (kept.has(id)) return { code: 'malformed', path: 'tasks', expects: 'each task once' };
    kept.add(id);
    const values = { baselineId: baseline, taskId, startMin, finishMin, durationMin, workMin };
    const problem = fieldsProblem(draft, { kind: 'baselineTask', projectId }, values);
    if (problem) return problem;
    if (startMin !== null && finishMin !== null && finishMin < startMin)
      return { code: 'finish-before-start', kind: 'baselineTask', id };
    putWhole(draft, { kind: 'baselineTask', projectId, id }, values);
  }
  for (const id of old) if (!kept.has(id)) removeRecord(draft, { kind: 'baselineTask', projectId, id });
  return undefined;
}
