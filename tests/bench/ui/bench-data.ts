import type { PutRecords } from '../../../shared/delta/delta.ts';
import type { RecordCommand } from '../../../shared/commands/command.ts';
import { decide } from '../../../shared/commands/decide.ts';
import { createDraft, emptySource } from '../../../shared/commands/draft.ts';
import { documentIdOf } from '../../../shared/model/document-id.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { createScheduler, type ScheduleUpdate } from '../../../shared/schedule/scheduler.ts';
import { generateProject, type GeneratedProject } from '../../support/generate-project.ts';
import type { StoredDates } from '../../support/memory-host.ts';

const WORK_DAY = 480;

/** A task as a peer is given it: dates are computed already. */
export interface PeerTask {
  readonly id: Id;
  readonly name: string;
  readonly parentId: Id | null;
  readonly startMin: number;
  readonly finishMin: number;
  readonly progressPct: number;
  readonly summary: boolean;
}

export interface PeerLink {
  readonly id: Id;
  readonly fromId: Id;
  readonly toId: Id;
  readonly type: 'FS' | 'SS' | 'FF' | 'SF';
}

/** What all pages know: the row that is dragged, and where the view starts. */
export interface BenchFrame {
  readonly projectId: Id;
  readonly targetId: Id;
  readonly startMin: number;
  readonly taskIds: readonly Id[];
}

/** What Baton is given: records and dates as a workspace file keeps them. */
export interface BatonData extends BenchFrame {
  readonly workspace: PutRecords;
  readonly plan: PutRecords;
  readonly dates: StoredDates;
}

/** What a peer is given: the same tasks in outline order, with Baton's dates. */
export interface PeerData extends BenchFrame {
  readonly tasks: readonly PeerTask[];
  readonly links: readonly PeerLink[];
}

/** One generated plan, as Baton stores it and as peers take it. */
export function makeBenchData(tasks: number): { readonly baton: BatonData; readonly peers: PeerData } {
  const project = generateProject({ tasks, seed: 1 });
  const { projectId } = project;
  const gates = gatesOf(project);
  const [targetId] = gates;
  if (targetId === undefined) throw new Error('No task of the first screen is fit to be dragged');
  const commands = [...project.commands, ...gateLinks(project, gates)];
  const draft = createDraft(emptySource());
  const decided = decide(draft, { id: 'generate', atMs: 0, actorId: null, command: { type: 'batch', label: '', commands } });
  if (!decided.ok) throw new Error(`The generated plan is refused: ${decided.error.code}`);
  const state: ProjectState = {
    projectId,
    workspace: draft.toTables('workspace', null),
    plan: draft.toTables('plan', projectId),
  };
  const update = createScheduler().update(state);
  const taskIds = update.resolved.hierarchy.order;
  const frame = { projectId, targetId, startMin: update.schedule.project.startMin, taskIds };
  return {
    baton: {
      ...frame,
      workspace: draft.toDelta('workspace').put,
      plan: draft.toDelta(documentIdOf('plan', projectId)).put,
      dates: { rows: [...update.schedule.rows.values()], project: update.schedule.project },
    },
    peers: {
      ...frame,
      tasks: taskIds.map((id) => peerTask(state, update, id)),
      links: update.resolved.dependencies.map(({ id, fromId, toId, type }) => ({ id, fromId, toId, type })),
    },
  };
}

function peerTask({ plan }: ProjectState, { schedule }: ScheduleUpdate, id: Id): PeerTask {
  const row = schedule.rows.get(id);
  const task = plan.task.get(id);
  if (row === undefined || task === undefined) throw new Error(`${id} has no schedule`);
  const { startMin, finishMin, progressPct, summary } = row;
  return { id, name: task.name, parentId: task.parentId, startMin, finishMin, progressPct, summary };
}

/**
 * Gates: a chain through the whole plan, a task in every 475, each before one task in nineteen of its stretch. What a drop on the first moves is
 * then a good part of the plan, as when a permit slips, and not the handful that random links reach.
 */
const GATE_EVERY = 475;
const GATED_EVERY = 19;

/** The first is the one that gets dragged: on the first screen, free of links and constraints, wide enough to grip. */
function gatesOf({ leafIds, commands }: GeneratedProject): readonly Id[] {
  const linked = new Set(commands.map((command) => (command.type === 'dependency.set' ? command.toId : '')));
  const fit = new Set(
    commands.map((command) => {
      if (command.type !== 'task.create' || command.fields.constraint !== undefined) return '';
      const days = (command.fields.durationMin ?? 0) / WORK_DAY;
      return days >= 3 && days <= 6 ? command.id : '';
    }),
  );
  const first = leafIds.findIndex((id, index) => index > 1 && index < 18 && fit.has(id) && !linked.has(id));
  return first < 0 ? [] : leafIds.filter((_id, index) => index >= first && (index - first) % GATE_EVERY === 0);
}

function gateLinks({ projectId, leafIds }: GeneratedProject, gates: readonly Id[]): readonly RecordCommand[] {
  const indexOf = new Map(leafIds.map((id, index) => [id, index]));
  return gates.flatMap((gateId, gate) => {
    const at = indexOf.get(gateId) ?? 0;
    const gated = leafIds.slice(at + 1, at + GATE_EVERY).filter((_id, index) => (index + 1) % GATED_EVERY === 0);
    const next = gates[gate + 1];
    return [...gated, ...(next === undefined ? [] : [next])].map((toId) => ({
      type: 'dependency.set' as const,
      projectId,
      fromId: gateId,
      toId,
      fields: { type: 'FS' as const },
    }));
  });
}
