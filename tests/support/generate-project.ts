import type { RecordCommand } from '../../shared/commands/command.ts';
import { newId, type Id } from '../../shared/model/id.ts';
import { civilToMin } from '../../shared/model/time.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';

export interface GeneratedProject {
  readonly projectId: Id;
  readonly personIds: readonly Id[];
  /** Tasks without children, in outline order. */
  readonly leafIds: readonly Id[];
  /** Makes all of it, in one batch or one by one. */
  readonly commands: readonly RecordCommand[];
}

const LINKS_PER_TASK = 0.7;
const TASKS_PER_SUMMARY = 20;
const DAY = 480;
const WORDS = [
  'survey',
  'draft',
  'review',
  'foundation',
  'wiring',
  'façade',
  'inspection',
  'handover',
  'interface',
  'training',
  'budget',
  'permit',
];

/** A plan like those that people make: summaries of twenty, calendars with holidays, people, 0.7 links a task, some lags and constraints. */
export function generateProject({ tasks, seed }: { readonly tasks: number; readonly seed: number }): GeneratedProject {
  const random = seededRandom(seed);
  const mint = (): Id => newId(random.bytes);
  const projectId = mint();
  const calendarId = mint();
  const personIds = Array.from({ length: Math.max(2, Math.min(50, Math.ceil(tasks / 100))) }, mint);
  const commands: RecordCommand[] = [...workspaceCommands(random, { calendarId, personIds, mint })];
  commands.push({
    type: 'project.create',
    id: projectId,
    fields: { name: `Project of ${tasks} tasks`, startMin: civilToMin(2026, 1, 5, DAY), calendarId },
  });
  const leafIds: Id[] = [];
  let parentId: Id | null = null;
  for (let index = 0; index < tasks; index += 1) {
    const id = mint();
    const isSummary = index % TASKS_PER_SUMMARY === 0 && index < tasks - 1;
    if (isSummary) parentId = id;
    else leafIds.push(id);
    commands.push({
      type: 'task.create',
      projectId,
      id,
      place: { parentId: isSummary ? null : parentId },
      fields: taskFields(random, index),
    });
  }
  commands.push(...linkCommands(random, projectId, leafIds, tasks));
  for (const taskId of leafIds) {
    if (random.chance(0.5))
      commands.push({ type: 'assignment.set', projectId, taskId, personId: random.pick(personIds), fields: { units: 1 } });
  }
  return { projectId, personIds, leafIds, commands };
}

interface WorkspaceParts {
  readonly calendarId: Id;
  readonly personIds: readonly Id[];
  readonly mint: () => Id;
}

function workspaceCommands(random: SeededRandom, { calendarId, personIds, mint }: WorkspaceParts): RecordCommand[] {
  const day: [number, number][] = [
    [480, 720],
    [780, 1020],
  ];
  const partTime = mint();
  const commands: RecordCommand[] = [
    { type: 'calendar.create', id: calendarId, fields: { name: 'Site', week: [[], day, day, day, day, day, []] } },
    {
      type: 'calendar.create',
      id: partTime,
      fields: { name: 'Part time', baseId: calendarId, week: [null, null, null, [], null, null, null] },
    },
  ];
  for (let holiday = 0; holiday < 12; holiday += 1) {
    const fromDay = 20_454 + holiday * 30 + random.below(20);
    commands.push({
      type: 'calendarException.create',
      id: mint(),
      fields: { calendarId, name: 'Holiday', fromDay, toDay: fromDay, hours: [] },
    });
  }
  for (const [index, id] of personIds.entries()) {
    commands.push({
      type: 'person.create',
      id,
      fields: { name: `Person ${index + 1}`, ...(index % 5 === 4 && { calendarId: partTime }) },
    });
  }
  return commands;
}

function taskFields(random: SeededRandom, index: number) {
  const name = `${random.pick(WORDS)} ${random.pick(WORDS)} ${index + 1}`;
  const atMin = civilToMin(2026, 2 + random.below(10), 1 + random.below(28), DAY);
  return {
    name,
    durationMin: (1 + random.below(10)) * DAY,
    ...(random.chance(0.3) && { description: `The ${random.pick(WORDS)} comes before the ${random.pick(WORDS)}.` }),
    ...(random.chance(0.03) && { constraint: { type: 'SNET' as const, atMin } }),
    ...(random.chance(0.05) && { deadlineMin: atMin }),
  };
}

function linkCommands(random: SeededRandom, projectId: Id, leafIds: readonly Id[], tasks: number): RecordCommand[] {
  const commands: RecordCommand[] = [];
  const pairs = new Set<string>();
  while (pairs.size < Math.min(tasks * LINKS_PER_TASK, (leafIds.length * (leafIds.length - 1)) / 4)) {
    const to = 1 + random.below(leafIds.length - 1);
    const from = Math.max(0, to - 1 - random.below(30));
    const [fromId, toId] = [leafIds[from], leafIds[to]];
    if (fromId === undefined || toId === undefined || pairs.has(`${fromId}>${toId}`)) continue;
    pairs.add(`${fromId}>${toId}`);
    const type = random.chance(0.85) ? 'FS' : random.pick(['SS', 'FF'] as const);
    const lagged = random.chance(0.15);
    const lag = { kind: 'working' as const, minutes: random.below(5) * DAY, unit: 'day' as const };
    commands.push({ type: 'dependency.set', projectId, fromId, toId, fields: { type, ...(lagged && { lag }) } });
  }
  return commands;
}
