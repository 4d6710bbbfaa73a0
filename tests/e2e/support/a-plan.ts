import type { Command, FieldsOf } from '../../../shared/commands/command.ts';
import { isoToMin } from '../../../shared/model/time.ts';

export const PLAN_ID = 'hall';

const day = 480;

/** Commands that make a small plan: two phases, five tasks, links, two people. It starts on Monday 2026-03-02. */
export function aPlan(): readonly Command[] {
  const task = (id: string, parentId: string | null, fields: FieldsOf<'task'>): Command => ({
    type: 'task.create',
    projectId: PLAN_ID,
    id,
    place: { parentId },
    fields,
  });
  const link = (fromId: string, toId: string): Command => ({
    type: 'dependency.set',
    projectId: PLAN_ID,
    fromId,
    toId,
    fields: {},
  });
  return [
    { type: 'person.create', id: 'ada', fields: { name: 'Ada Lovelace', role: 'Architect', colour: '#2f6fb5' } },
    { type: 'person.create', id: 'ben', fields: { name: 'Ben Okafor', role: 'Builder', colour: '#1f7a55' } },
    { type: 'project.create', id: PLAN_ID, fields: { name: 'Town hall', startMin: isoToMin('2026-03-02T08:00') ?? 0 } },
    task('plan', null, { name: 'Planning' }),
    task('survey', 'plan', { name: 'Survey', durationMin: 2 * day, ownerId: 'ada' }),
    task('drawings', 'plan', { name: 'Drawings', durationMin: 3 * day, ownerId: 'ada' }),
    task('build', null, { name: 'Building' }),
    task('walls', 'build', { name: 'Walls', durationMin: 5 * day }),
    task('roof', 'build', { name: 'Roof', durationMin: 4 * day }),
    task('opening', null, { name: 'Opening', durationMin: 0, milestone: true }),
    link('survey', 'drawings'),
    link('drawings', 'walls'),
    link('walls', 'roof'),
    link('roof', 'opening'),
    { type: 'assignment.set', projectId: PLAN_ID, taskId: 'walls', personId: 'ben', fields: {} },
  ];
}

/** Commands that make a plan of many tasks in packages of twenty. */
export function aBigPlan(count: number): readonly Command[] {
  const commands: Extract<Command, { type: 'task.create' }>[] = [];
  for (let index = 0; index < count; index++) {
    const isPackage = index % 20 === 0;
    const parentId = isPackage ? null : `n${index - (index % 20)}`;
    const fields = { name: isPackage ? `Package ${index / 20 + 1}` : `Task ${index}`, durationMin: day * (1 + (index % 4)) };
    commands.push({ type: 'task.create', projectId: 'big', id: `n${index}`, place: { parentId }, fields });
  }
  return [
    { type: 'project.create', id: 'big', fields: { name: 'Big plan', startMin: isoToMin('2026-01-05T08:00') ?? 0 } },
    { type: 'batch', label: 'Fill', commands },
  ];
}
