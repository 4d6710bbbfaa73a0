import type { Command, RecordCommand } from '../../../shared/commands/command.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { newId, type Id } from '../../../shared/model/id.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { TASK_STATUSES } from '../../../shared/model/task.ts';
import { civilToMin } from '../../../shared/model/time.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';

const START = civilToMin(2026, 3, 2, 480);
const NAMES = ['Dig', 'Pour', 'Wire', 'Façade 🏗', 'Inspect', 'Hand over', 'שלום', ''];
const PROSE = ['', 'Deep.', 'Deep hole.', 'A deep 🕳 hole, and dry.', '- one\n- two\n'];

/** What somebody may do next in this workspace. It may well be refused. */
export function randomCommand(engine: Engine, random: SeededRandom): Command {
  if (random.chance(0.08)) return { type: 'history.undo' };
  if (random.chance(0.06)) return { type: 'history.redo' };
  if (random.chance(0.08)) {
    const commands = Array.from({ length: 1 + random.below(5) }, () => randomRecordCommand(engine, random));
    return { type: 'batch', label: 'Several', commands };
  }
  return randomRecordCommand(engine, random);
}

function randomRecordCommand(engine: Engine, random: SeededRandom): RecordCommand {
  const { workspace } = engine.projectState('none');
  const projectIds = [...workspace.project.keys()];
  if (projectIds.length === 0 || random.chance(0.02)) return createProject(random);
  const state = engine.projectState(random.pick(projectIds));
  return random.chance(0.25) ? workspaceCommand(state, random) : planCommand(state, random);
}

function createProject(random: SeededRandom): RecordCommand {
  return { type: 'project.create', id: newId(random.bytes), fields: { name: 'Project', startMin: START } };
}

function idOf(random: SeededRandom, ids: Iterable<Id>): Id {
  const known = [...ids];
  return known.length > 0 ? random.pick(known) : 'nobody';
}

function workspaceCommand(state: ProjectState, random: SeededRandom): RecordCommand {
  const { workspace, projectId } = state;
  const [personId, calendarId] = [idOf(random, workspace.person.keys()), idOf(random, workspace.calendar.keys())];
  const fromMin = START + random.below(20) * 1440;
  const choices: (() => RecordCommand)[] = [
    () => ({
      type: 'person.create',
      id: newId(random.bytes),
      fields: { name: 'Ada', ...(random.chance(0.4) && { calendarId }) },
    }),
    () => ({ type: 'person.update', id: personId, fields: { name: random.pick(NAMES), maxUnits: random.pick([0.5, 1, 2]) } }),
    () => ({ type: 'person.delete', id: personId }),
    () => ({ type: 'person.restore', id: personId }),
    () => ({
      type: 'calendar.create',
      id: newId(random.bytes),
      fields: { name: 'Late', week: [[], [[600, 1080]], [[600, 1080]], null, null, [], []] },
    }),
    () => ({ type: 'calendar.update', id: calendarId, fields: { baseId: idOf(random, workspace.calendar.keys()) } }),
    () => ({
      type: 'calendarException.create',
      id: newId(random.bytes),
      fields: { calendarId, name: 'Off', fromDay: 20_515, toDay: 20_516, hours: [] },
    }),
    () => ({ type: 'timeOff.create', id: newId(random.bytes), fields: { personId, fromMin, toMin: fromMin + 1440 } }),
    () => ({ type: 'workspace.update', fields: { name: random.pick(NAMES), weekStartsOn: random.below(7) } }),
    () => ({
      type: 'project.update',
      id: projectId,
      fields: { startMin: START + random.below(5) * 1440, outcome: random.pick(PROSE) },
    }),
    () => ({ type: 'project.update', id: projectId, fields: { calendarId: workspace.calendar.size > 0 ? calendarId : null } }),
    () => ({ type: random.chance(0.3) ? 'project.delete' : 'project.restore', id: projectId }),
    () => ({ type: 'project.restore', id: projectId }),
  ];
  return random.chance(0.02) ? { type: 'trash.empty', projectId: null } : random.pick(choices)();
}

function planCommand({ projectId, workspace, plan }: ProjectState, random: SeededRandom): RecordCommand {
  const task = (): Id => idOf(random, plan.task.keys());
  const person = (): Id => idOf(random, workspace.person.keys());
  const place = () => ({ parentId: random.chance(0.5) ? null : task() });
  const create = (): RecordCommand => ({
    type: 'task.create',
    projectId,
    id: newId(random.bytes),
    place: place(),
    fields: { name: `Task ${random.below(100)}` },
  });
  const update = (fields: Extract<RecordCommand, { type: 'task.update' }>['fields']): RecordCommand => ({
    type: 'task.update',
    projectId,
    id: task(),
    fields,
  });
  const choices: (() => RecordCommand)[] = [
    create,
    create,
    create,
    () => update({ name: random.pick(NAMES) }),
    () => update({ description: random.pick(PROSE) }),
    () => update({ durationMin: random.below(6) * 480 }),
    () => update({ status: random.pick(TASK_STATUSES) }),
    () => update({ tags: { [random.pick(['urgent', 'site', 'later'])]: random.chance(0.7) ? true : null } }),
    () => update({ custom: { phase: random.pick([1, 'two', true, null]) } }),
    () =>
      update({ constraint: random.chance(0.5) ? { type: 'SNET', atMin: START + random.below(30) * 1440 } : { type: 'ASAP' } }),
    () => ({ type: 'task.move', projectId, ids: [task()], place: { ...place(), ...(random.chance(0.4) && { afterId: null }) } }),
    () => ({ type: 'task.delete', projectId, id: task() }),
    () => ({ type: 'task.restore', projectId, id: task() }),
    () => ({
      type: 'dependency.set',
      projectId,
      fromId: task(),
      toId: task(),
      fields: { type: random.pick(['FS', 'SS', 'FF', 'SF'] as const) },
    }),
    () => ({ type: 'dependency.set', projectId, fromId: task(), toId: task(), fields: {} }),
    () => ({ type: 'dependency.remove', projectId, fromId: task(), toId: task() }),
    () => ({ type: 'assignment.set', projectId, taskId: task(), personId: person(), fields: { units: random.pick([0.5, 1]) } }),
    () => ({ type: 'assignment.remove', projectId, taskId: task(), personId: person() }),
    () => ({
      type: 'comment.create',
      projectId,
      id: newId(random.bytes),
      fields: { taskId: task(), body: random.pick(PROSE) || 'Well.' },
    }),
    () => ({
      type: 'baseline.set',
      projectId,
      number: random.below(3),
      name: 'Agreed',
      tasks: [{ taskId: task(), startMin: START, finishMin: START + 480, durationMin: 480, workMin: null }],
    }),
  ];
  return random.chance(0.02) ? { type: 'trash.empty', projectId } : random.pick(choices)();
}
