import { dependencyId } from '../../shared/model/id.ts';
import { emptyRecord } from '../../shared/model/entities.ts';
import type { Dependency } from '../../shared/model/dependency.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import type { Task } from '../../shared/model/task.ts';
import { aProject } from './a-project.ts';

/** A small generator of pseudo-random numbers from 0 to 1 (mulberry32), so that a bench always measures the same plan. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A plan with `size` tasks: summary tasks of about ten, 0.7 links a task, a calendar with holidays, and where `people` is given a person
 * with a calendar and time off on every second task.
 */
export function bigProject(size: number, people = 0): ProjectState {
  const random = randomFrom(7);
  const pick = (below: number): number => Math.floor(random() * below);
  const builder = aProject({ calendarId: 'std' }).calendar('std').exception('std', { from: '2026-12-24', to: '2027-01-03' });
  builder.exception('std', { from: '2026-05-01', to: '2040-12-31' }, { repeats: { every: 'year-day', month: 5, monthDay: 1 } });
  builder.calendar('part', { baseId: 'std', week: [null, null, [[480, 720]], null, null, [], null] });
  for (let i = 0; i < people; i++) {
    builder
      .person(`who${i}`, { calendarId: i % 3 === 0 ? 'part' : null })
      .timeOff(`who${i}`, '2026-07-13T00:00', '2026-07-27T00:00');
  }
  const state = builder.build();
  const task = new Map<string, Task>();
  const dependency = new Map<string, Dependency>();
  const blankTask = emptyRecord('task', '');
  const blankLink = emptyRecord('dependency', '');
  const leaves: string[] = [];
  for (let i = 0; i < size; i++) {
    const id = `task${String(i).padStart(12, '0')}`;
    const isSummary = i % 11 === 0;
    const parentId = isSummary ? null : `task${String(i - (i % 11)).padStart(12, '0')}`;
    task.set(id, {
      ...blankTask,
      id,
      name: `Task ${i}`,
      parentId,
      rank: `r${String(i).padStart(8, '0')}`,
      durationMin: 240 * (1 + pick(12)),
    });
    if (isSummary) continue;
    for (let link = 0; link < 2 && leaves.length > 0; link++) {
      if (random() > 0.385) continue;
      const fromId = leaves[Math.max(0, leaves.length - 1 - pick(40))] ?? '';
      const linkId = dependencyId(fromId, id);
      const type = (['FS', 'FS', 'FS', 'SS', 'FF'] as const)[pick(5)] ?? 'FS';
      dependency.set(linkId, {
        ...blankLink,
        id: linkId,
        fromId,
        toId: id,
        type,
        lag: { kind: 'working', minutes: 480 * pick(2), unit: 'day' },
      });
    }
    leaves.push(id);
  }
  const assignment = new Map(state.plan.assignment);
  if (people > 0) {
    for (const [index, taskId] of leaves.entries()) {
      if (index % 2 === 1) continue;
      const personId = `who${pick(people)}`;
      assignment.set(`${taskId}:${personId}`, { ...emptyRecord('assignment', `${taskId}:${personId}`), taskId, personId });
    }
  }
  return { ...state, plan: { ...state.plan, task, dependency, assignment } };
}
