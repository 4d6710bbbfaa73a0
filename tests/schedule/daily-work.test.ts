import { describe, expect, test } from 'vitest';
import { emptyRecord } from '../../shared/model/entities.ts';
import type { ProjectState } from '../../shared/model/project-state.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { createCalendars } from '../../shared/schedule/calendars.ts';
import { dailyCapacity, dailyWork, unassignedWork } from '../../shared/schedule/daily-work.ts';
import { schedule } from '../../shared/schedule/schedule.ts';
import { aProject, at } from '../support/a-project.ts';

const MONDAY = at('2026-03-02') / 1440;

/** Loads of the week from Monday 2 March 2026, by person. */
function weekOf(state: ProjectState, days = 7): Readonly<Record<string, { assigned: number[]; capacity: number[] }>> {
  const resolved = resolve(state);
  const project = state.workspace.project.get(state.projectId) ?? emptyRecord('project', state.projectId);
  const given = { calendars: createCalendars(state.workspace, project), range: { fromDay: MONDAY, toDay: MONDAY + days - 1 } };
  const work = dailyWork(resolved, schedule(resolved), given);
  return Object.fromEntries(
    [...state.workspace.person.values()].map((person) => {
      const assigned = Array.from({ length: days }, () => 0);
      for (const { personId, fromDay, minutes } of work)
        if (personId === person.id)
          for (const [day, min] of minutes.entries())
            assigned[fromDay + day - MONDAY] = (assigned[fromDay + day - MONDAY] ?? 0) + min;
      return [person.id, { assigned, capacity: [...dailyCapacity(person, given)] }];
    }),
  );
}

describe('daily work', () => {
  test('[S32] work is spread over the working time of the assignment', () => {
    const load = weekOf(aProject().task('A', { durationMin: 720 }).person('ada').assign('A', 'ada').build());
    expect(load['ada']?.assigned).toEqual([480, 240, 0, 0, 0, 0, 0]);
  });

  test('[S32] units scale the work of a day', () => {
    const load = weekOf(aProject().task('A', { durationMin: 960 }).person('ada').assign('A', 'ada', { units: 0.5 }).build());
    expect(load['ada']?.assigned).toEqual([240, 240, 0, 0, 0, 0, 0]);
  });

  test('[S32] capacity is working time times units, less time off', () => {
    const state = aProject().person('ada', { maxUnits: 0.5 }).timeOff('ada', '2026-03-03T00:00', '2026-03-04T12:00').build();
    expect(weekOf(state)['ada']?.capacity).toEqual([240, 0, 120, 240, 240, 0, 0]);
  });

  test('[S32] a delayed person begins later than the task', () => {
    const state = aProject()
      .task('A', { durationMin: 480 })
      .person('ada')
      .person('bob')
      .assign('A', 'ada')
      .assign('A', 'bob', { delayMin: 240 });
    const load = weekOf(state.build());
    expect(load['ada']?.assigned.slice(0, 2)).toEqual([480, 0]);
    expect(load['bob']?.assigned.slice(0, 2)).toEqual([240, 240]);
  });

  test('[S32] cancelled and deleted tasks load nobody', () => {
    const state = aProject()
      .task('S', { status: 'cancelled' })
      .task('A', { parentId: 'S' })
      .task('B', { deletedAtMs: 1 })
      .person('ada');
    const load = weekOf(state.assign('A', 'ada').assign('B', 'ada').build());
    expect(load['ada']?.assigned.every((minutes) => minutes === 0)).toBe(true);
  });

  test('[S32] manual work on a weekend is spread over the clock', () => {
    const task = { mode: 'manual', manualStartMin: at('2026-03-07T12:00'), manualFinishMin: at('2026-03-08T12:00') } as const;
    const load = weekOf(aProject().task('A', task).person('ada').assign('A', 'ada', { workMin: 600 }).build());
    expect(load['ada']?.assigned.slice(5)).toEqual([300, 300]);
  });

  test('[S32] only the asked days are counted, and the work of a day does not depend on them', () => {
    const state = aProject().task('A', { durationMin: 4800 }).person('ada').assign('A', 'ada').build();
    expect(weekOf(state, 2)['ada']?.assigned).toEqual([480, 480]);
  });

  test('[S32] all of a task is assigned in the end', () => {
    const state = aProject()
      .calendar('odd', { week: [null, [[480, 1020]], [], [[540, 600]], null, null, null] })
      .person('ada', { calendarId: 'odd' });
    const load = weekOf(state.task('A', { durationMin: 3000 }).assign('A', 'ada', { workMin: 4321, units: 1.5 }).build(), 40);
    expect(load['ada']?.assigned.reduce((sum, minutes) => sum + minutes, 0)).toBeCloseTo(4321, 6);
  });
});

describe('work that nobody does yet', () => {
  function openWork(state: ProjectState): readonly (readonly [string, readonly number[]])[] {
    const resolved = resolve(state);
    const project = state.workspace.project.get(state.projectId) ?? emptyRecord('project', state.projectId);
    const given = { calendars: createCalendars(state.workspace, project), range: { fromDay: MONDAY, toDay: MONDAY + 6 } };
    return unassignedWork(resolved, schedule(resolved), given).map(({ taskId, minutes }) => [taskId, [...minutes]]);
  }

  test('[S32] it is spread over the working time of the task, its effort where it has one', () => {
    const state = aProject().task('A', { durationMin: 720 }).task('B', { durationMin: 960, effortMin: 480 }).build();
    expect(openWork(state)).toEqual([
      ['A', [480, 240]],
      ['B', [240, 240]],
    ]);
  });

  test('tasks that are assigned, done, or below a cancelled one leave nothing to do', () => {
    const state = aProject()
      .task('S', { status: 'cancelled' })
      .task('A', { parentId: 'S', durationMin: 480 })
      .task('B', { durationMin: 480, status: 'done' })
      .task('C', { durationMin: 480 })
      .person('ada')
      .assign('C', 'ada');
    expect(openWork(state.build())).toEqual([]);
  });
});
