import { describe, expect, it } from 'vitest';
import { bucketsFrom, type Bucket } from '../../renderer/workload/layout/buckets.ts';
import { tasksBehind } from '../../renderer/workload/layout/cell-tasks.ts';
import { createPlanWork } from '../../renderer/replica/plan-work.ts';
import { previewRows } from '../../renderer/workload/layout/preview-rows.ts';
import { workloadModel, type WorkloadInput, type WorkloadModel } from '../../renderer/workload/layout/workload-model.ts';
import type { WorkloadRow } from '../../renderer/workload/layout/workload-rows.ts';
import { emptyRecord } from '../../shared/model/entities.ts';
import { aPlan, MONDAY_DAY, type PlanParts } from './a-plan.ts';

const parts = (projectId: string): PlanParts => ({
  projectId,
  people: ['ann', 'bob'],
  tasks: [
    { id: 'long', durationMin: 1440 },
    { id: 'short', durationMin: 480 },
    { id: 'free', durationMin: 960 },
    { id: 'dropped', durationMin: 480, status: 'cancelled' },
  ],
  assignments: [
    ['long', 'ann', 0.5],
    ['short', 'ann', 1],
    ['short', 'bob', 1],
  ],
});
const one = aPlan(parts('P'));
const other = aPlan(parts('Q'));
const workspace = {
  ...one.workspace,
  project: new Map([...one.workspace.project, ...other.workspace.project]),
  team: new Map([['crew', { ...emptyRecord('team', 'crew'), name: 'Crew' }]]),
  person: new Map([
    ['ann', { ...emptyRecord('person', 'ann'), name: 'Ann', role: 'Builder', teamId: 'crew' }],
    ['bob', { ...emptyRecord('person', 'bob'), name: 'Bob', role: '' }],
  ]),
};

function modelOf(input: Partial<WorkloadInput> = {}): WorkloadModel {
  const whole: WorkloadInput = {
    plans: [one.plan, other.plan],
    ownIds: new Set(['P', 'Q']),
    people: null,
    workspace,
    buckets: bucketsFrom('week', MONDAY_DAY, 2),
    grouping: 'person',
    toggled: new Set(),
    ...input,
  };
  return workloadModel(whole, createPlanWork());
}

const linesOf = (rows: readonly WorkloadRow[]): readonly string[] =>
  rows.map(({ id, cells }) => `${id} ${cells.map(({ loadMin, capacityMin }) => `${loadMin}/${capacityMin}`).join(' ')}`);

describe('rows', () => {
  it('by person have the work of all projects, and the person once', () => {
    expect(linesOf(modelOf().rows)).toEqual([
      'unassigned 1920/0 0/0',
      'person:ann 2400/2400 0/2400',
      'person:bob 960/2400 0/2400',
    ]);
  });

  it('count the unassigned work of the asked projects alone', () => {
    expect(linesOf(modelOf({ ownIds: new Set(['P']) }).rows)[0]).toBe('unassigned 960/0 0/0');
  });

  it('by team and by role begin open, those without one last', () => {
    expect(modelOf({ grouping: 'team' }).rows.map(({ id, level }) => `${level} ${id}`)).toEqual([
      '1 unassigned',
      '1 team:crew',
      '2 person:ann',
      '1 team:',
      '2 person:bob',
    ]);
    const closed = modelOf({ grouping: 'role', toggled: new Set(['role:Builder']) }).rows;
    expect(closed.map(({ id }) => id)).toEqual(['unassigned', 'role:Builder', 'role:', 'person:bob']);
  });

  it('by project have the hours of that project alone', () => {
    expect(linesOf(modelOf({ grouping: 'project' }).rows).slice(0, 4)).toEqual([
      'project:P 2640/0 0/0',
      'project:P/unassigned 960/0 0/0',
      'project:P/person:ann 1200/0 0/0',
      'project:P/person:bob 480/0 0/0',
    ]);
  });

  it('show the tasks of a person who is open, and their hours add up to the line', () => {
    const { rows } = modelOf({ toggled: new Set(['person:ann']) });
    const tasks = rows.filter(({ kind }) => kind === 'task');
    expect(linesOf(tasks)).toEqual([
      'person:ann/P:long 720/0 0/0',
      'person:ann/Q:long 720/0 0/0',
      'person:ann/P:short 480/0 0/0',
      'person:ann/Q:short 480/0 0/0',
    ]);
  });

  it('take people without work on the calendar of the workspace', () => {
    const idle = modelOf({ plans: [] }).rows.find(({ id }) => id === 'person:ann');
    expect(idle?.cells[0]).toMatchObject({ state: 'idle', capacityMin: 2400 });
  });
});

describe('tasks behind a cell', () => {
  const [week] = bucketsFrom('week', MONDAY_DAY, 1) as [Bucket];
  const tuesday = { fromDay: MONDAY_DAY + 1, toDay: MONDAY_DAY + 1 };
  const behind = (rowId: string, range = week, grouping: WorkloadInput['grouping'] = 'person') => {
    const { rows, works } = modelOf({ grouping, toggled: new Set(['person:ann']) });
    const row = rows.find(({ id }) => id === rowId);
    if (!row) throw new Error(`there is no row ${rowId}`);
    return tasksBehind(row, works, { range, ownIds: new Set(['P']) }).map(
      (each) => `${each.projectId} ${each.taskId} ${each.minutes}`,
    );
  };

  it('have the hours that the cell adds up, most first', () => {
    expect(behind('person:ann')).toEqual(['P long 720', 'Q long 720', 'P short 480', 'Q short 480']);
    expect(behind('person:ann', tuesday)).toEqual(['P long 240', 'Q long 240']);
  });

  it('are those of the project or the task that the line is of', () => {
    expect(behind('project:P/person:ann', week, 'project')).toEqual(['P long 720', 'P short 480']);
    expect(behind('person:ann/Q:short')).toEqual(['Q short 480']);
    expect(behind('project:P', week, 'project')).toEqual([]);
  });

  it('are for nobody what is still open in the asked projects', () => {
    expect(behind('unassigned')).toEqual(['P free 960']);
  });
});

describe('preview rows', () => {
  it('lay the figures of other plans over the lines as they stand', () => {
    const { rows } = modelOf({ toggled: new Set(['person:ann']) });
    const without = modelOf({ plans: [one.plan] }).rows;
    const shown = previewRows(rows, without);
    expect(shown.rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(shown.rows.find(({ id }) => id === 'person:bob')?.cells[0]).toMatchObject({ loadMin: 480 });
    expect(shown.changed.get('person:bob')).toEqual(new Set([0]));
    expect(previewRows(rows, null).rows).toBe(rows);
  });
});
