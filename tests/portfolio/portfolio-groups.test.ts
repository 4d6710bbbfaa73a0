import { describe, expect, it } from 'vitest';
import { portfolioLines } from '../../renderer/portfolio/layout/portfolio-groups.ts';
import { projectOverloads } from '../../renderer/portfolio/layout/portfolio-overload.ts';
import type { PortfolioRow } from '../../renderer/portfolio/layout/portfolio-rows.ts';
import { taskAt } from '../../renderer/portfolio/layout/task-at.ts';
import type { ProjectHealth } from '../../renderer/ui/project-health.ts';
import { emptyRecord } from '../../shared/model/entities.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { schedule } from '../../shared/schedule/schedule.ts';
import { aProject, at } from '../support/a-project.ts';

const row = (id: string, clientId: string | null, health: ProjectHealth): PortfolioRow => ({
  project: { ...emptyRecord('project', id), name: id, clientId },
  tasks: 1,
  done: 0,
  span: null,
  progressPct: 0,
  milestones: [],
  finding: { health, reasons: [] },
  baseline: null,
  varianceDays: null,
});
const rows = [row('a', 'zoo', 'on-track'), row('b', null, 'late'), row('c', 'art', 'on-track'), row('d', 'gone', 'done')];
const clients = new Map([
  ['zoo', { name: 'Zoo' }],
  ['art', { name: 'Art' }],
]);
const ids = (grouping: Parameters<typeof portfolioLines>[1]) => portfolioLines(rows, grouping, clients).map(({ id }) => id);

describe('groups of projects', () => {
  it('are none, or the clients by name with nobody’s projects last', () => {
    expect(ids('none')).toEqual(['a', 'b', 'c', 'd']);
    expect(ids('client')).toEqual(['client:Art', 'c', 'client:Zoo', 'a', 'client:', 'b', 'd']);
  });

  it('by health begin with what needs attention', () => {
    expect(ids('health')).toEqual(['health:late', 'b', 'health:on-track', 'a', 'c', 'health:done', 'd']);
    expect(portfolioLines(rows, 'health', clients)[2]).toMatchObject({ health: 'on-track', count: 2 });
  });
});

describe('overloads', () => {
  const piece = (projectId: string, personId: string | null, fromDay: number, minutes: readonly number[]) => ({
    projectId,
    taskId: 't',
    personId,
    fromDay,
    minutes: Float64Array.from(minutes),
  });
  const full = Float64Array.from([480, 480, 480, 480]);
  const days = new Map([
    ['ann', { loadMin: Float64Array.from([480, 960, 0, 960]), capacityMin: full }],
    ['bob', { loadMin: Float64Array.from([480, 480, 480, 480]), capacityMin: full }],
  ]);
  const overloads = projectOverloads(
    [
      { projectId: 'P', work: [piece('P', 'ann', 100, [480, 480]), piece('P', 'bob', 100, [480])], capacity: new Map() },
      { projectId: 'Q', work: [piece('Q', 'ann', 103, [960]), piece('Q', null, 100, [960])], capacity: new Map() },
      { projectId: 'R', work: [piece('R', 'bob', 101, [480])], capacity: new Map() },
    ],
    days,
    { fromDay: 100, weekOf: (day) => day - (day % 2) },
  );

  it('name the projects that somebody with too much works on then, and the weeks', () => {
    expect([...overloads]).toEqual([
      ['P', { people: 1, weeks: [100] }],
      ['Q', { people: 1, weeks: [102] }],
    ]);
  });
});

describe('what a project is about at a moment', () => {
  const resolved = resolve(
    aProject()
      .task('early', { durationMin: 480 })
      .task('long', { durationMin: 4800 })
      .task('short', { durationMin: 2400 })
      .build(),
  );
  const { rows: table } = schedule(resolved);
  const plan = { resolved, schedule: table };

  it('is a critical task under way, else the nearest', () => {
    expect(taskAt(plan, at('2026-03-03T10:00'))).toBe('long');
    expect(taskAt(plan, at('2020-01-01T00:00'))).toBe('early');
    expect(taskAt(plan, at('2030-01-01T00:00'))).toBe('long');
  });

  it('is nothing in a project without tasks', () => {
    const empty = resolve(aProject().build());
    expect(taskAt({ resolved: empty, schedule: schedule(empty).rows }, 0)).toBeNull();
  });
});
