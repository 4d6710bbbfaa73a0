import { expect } from 'vitest';
import type { Change } from '../../../shared/commands/change.ts';
import type { BatchCommand, FieldsOf, RecordCommand } from '../../../shared/commands/command.ts';
import { decide } from '../../../shared/commands/decide.ts';
import { createDraft, emptySource, type Draft } from '../../../shared/commands/draft.ts';
import type { Rejection } from '../../../shared/commands/rejection.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { Task } from '../../../shared/model/task.ts';
import type { TaskSchedule } from '../../../shared/model/task-schedule.ts';

export const PROJECT = 'p';
export const NOW_MS = Date.UTC(2026, 2, 9, 10);

export interface Plan {
  readonly draft: Draft;
  /** Decides a command at `NOW_MS` (or later). */
  try(command: RecordCommand | BatchCommand, atMs?: number): Result<readonly Change[], Rejection>;
  /** The same; the test fails when it is refused. */
  do(command: RecordCommand | BatchCommand, atMs?: number): readonly Change[];
  /** The rejection; the test fails when there is none, or when the refused command left anything behind. */
  refused(command: RecordCommand | BatchCommand): Rejection;
  /** Builders: a task under a parent, a dependency. */
  task(id: Id, fields?: FieldsOf<'task'>, parentId?: Id | null): Plan;
  link(fromId: Id, toId: Id): Plan;
  /** Gives a task computed dates. */
  scheduled(id: Id, startMin: number, finishMin: number): Plan;
  /** The task as it is now. */
  get(id: Id): Task;
  /** Ids of the children in the order of the list. */
  order(parentId?: Id | null): readonly Id[];
}

/** A project without tasks, to try commands on. */
export function aPlan(): Plan {
  const schedule = new Map<Id, TaskSchedule>();
  const draft = createDraft({ ...emptySource(), schedule: () => schedule });
  const plan: Plan = {
    draft,
    try: (command, atMs = NOW_MS) => decide(draft, { id: 'act', atMs, actorId: 'me', command }),
    do(command, atMs) {
      const result = plan.try(command, atMs);
      if (!result.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(result.error)}`);
      return result.value;
    },
    refused(command) {
      const before = draft.changes().length;
      const result = plan.try(command);
      if (result.ok) throw new Error(`${command.type} was not refused`);
      expect(draft.changes()).toHaveLength(before);
      return result.error;
    },
    task(id, fields = {}, parentId = null) {
      plan.do({ type: 'task.create', projectId: PROJECT, id, place: { parentId }, fields: { name: id, ...fields } });
      return plan;
    },
    link(fromId, toId) {
      plan.do({ type: 'dependency.set', projectId: PROJECT, fromId, toId, fields: {} });
      return plan;
    },
    scheduled(id, startMin, finishMin) {
      schedule.set(id, { ...UNSCHEDULED, id, startMin, finishMin });
      return plan;
    },
    get(id) {
      const task = draft.get('task', PROJECT, id);
      if (!task) throw new Error(`No task ${id}`);
      return task;
    },
    order: (parentId = null) => [...draft.childrenOf(PROJECT, parentId)],
  };
  plan.do({ type: 'project.create', id: PROJECT, fields: { name: 'Test' } });
  return plan;
}

/** Updates a task; for tests that look at what follows. */
export function updated(plan: Plan, id: Id, fields: FieldsOf<'task'>): Task {
  plan.do({ type: 'task.update', projectId: PROJECT, id, fields });
  return plan.get(id);
}

const UNSCHEDULED: TaskSchedule = {
  id: '',
  startMin: 0,
  finishMin: 0,
  earlyStartMin: 0,
  earlyFinishMin: 0,
  lateStartMin: 0,
  lateFinishMin: 0,
  totalSlackMin: 0,
  freeSlackMin: 0,
  critical: false,
  summary: false,
  milestone: false,
  durationMin: 480,
  progressPct: 0,
  workMin: 0,
  drivers: [],
  conflicts: [],
};
