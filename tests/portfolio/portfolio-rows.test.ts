import { describe, expect, it } from 'vitest';
import { portfolioRows, type PortfolioRow } from '../../renderer/portfolio/layout/portfolio-rows.ts';
import type { ProjectSummary } from '../../shared/contract/query.ts';
import { emptyRecord } from '../../shared/model/entities.ts';
import type { Project } from '../../shared/model/project.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { schedule } from '../../shared/schedule/schedule.ts';
import { aProject, at, PROJECT_ID, type ProjectBuilder } from '../support/a-project.ts';

const NOW = at('2026-03-04T10:00');
const DAY = 480;

/** The row of a built project whose plan is held. */
function rowOf(builder: ProjectBuilder, summary: Partial<ProjectSummary> = {}, baseline?: number): PortfolioRow {
  const state = builder.build();
  const resolved = resolve(state);
  const { rows, project } = schedule(resolved);
  const plan = {
    projectId: PROJECT_ID,
    revision: 1,
    tables: state.plan,
    resolved,
    schedule: new Map([...rows.values()].map((row) => [row.id, row])),
    project,
  };
  const [row] = portfolioRows({
    projects: state.workspace.project,
    plans: new Map([[PROJECT_ID, plan]]),
    summaries: [{ ...aSummary(PROJECT_ID), startMin: project.startMin, finishMin: project.finishMin, ...summary }],
    comparedWith: { [PROJECT_ID]: baseline },
    nowMin: NOW,
  });
  if (!row) throw new Error('There is no row');
  return row;
}

function aSummary(id: string): ProjectSummary {
  const finishMin = at('2026-03-20T17:00');
  return {
    id,
    name: id,
    startMin: at('2026-03-02T08:00'),
    finishMin,
    tasks: 4,
    done: 1,
    blocked: 0,
    late: 0,
    nextFinishMin: finishMin,
  };
}

const aRecord = (id: string, fields: Partial<Project>): Project => ({ ...emptyRecord('project', id), name: id, ...fields });

describe('portfolioRows', () => {
  it('lists live projects by rank, and knows what a summary tells before the plan is here', () => {
    const projects = [aRecord('b', { rank: 'b' }), aRecord('gone', { deletedAtMs: 1 }), aRecord('a', { rank: 'a' })];
    const rows = portfolioRows({
      projects: new Map(projects.map((each) => [each.id, each])),
      plans: new Map(),
      summaries: [aSummary('a')],
      comparedWith: {},
      nowMin: NOW,
    });
    expect(rows.map(({ project }) => project.id)).toEqual(['a', 'b']);
    expect(rows[0]).toMatchObject({ progressPct: 25, milestones: [], varianceDays: null, finding: { health: 'on-track' } });
    expect(rows[1]).toMatchObject({ span: null, finding: { health: 'empty' } });
  });

  it('weighs progress by working time, without summaries and what is cancelled', () => {
    const row = rowOf(
      aProject()
        .task('Phase')
        .task('long', { parentId: 'Phase', durationMin: 3 * DAY, progressPct: 100, status: 'done' })
        .task('short', { parentId: 'Phase', durationMin: DAY })
        .task('no', { durationMin: 9 * DAY, status: 'cancelled' }),
    );
    expect(row.progressPct).toBe(75);
  });

  it('is at 100 % only when everything is done', () => {
    const row = rowOf(
      aProject()
        .task('a', { durationMin: 1000 * DAY, progressPct: 100, status: 'done' })
        .task('b', { durationMin: 60 }),
    );
    expect(row.progressPct).toBe(99);
  });

  it('knows the milestones in their order and how each stands', () => {
    const date = (iso: string) => ({ constraint: { type: 'MSO', atMin: at(iso) } }) as const;
    const row = rowOf(
      aProject()
        .milestone('last', date('2026-03-20T17:00'))
        .milestone('first', { ...date('2026-03-02T17:00'), status: 'done', progressPct: 100 })
        .milestone('missed', date('2026-03-03T17:00'))
        .milestone('dropped', { ...date('2026-03-05T17:00'), status: 'cancelled' }),
    );
    expect(row.milestones.map(({ id, state }) => [id, state])).toEqual([
      ['first', 'reached'],
      ['missed', 'overdue'],
      ['last', 'open'],
    ]);
  });

  it('compares the finish with the first baseline or the chosen one in whole days, for tasks that are still there', () => {
    const agreed = (taskId: string, finish: string) => ({
      id: `b0:${taskId}`,
      baselineId: 'b0',
      taskId,
      startMin: at('2026-03-02T08:00'),
      finishMin: at(finish),
    });
    const builder = aProject()
      .task('a', { durationMin: 3 * DAY })
      .put('baseline', { id: 'b0', number: 0 })
      .put('baseline', { id: 'b1', number: 1 })
      .put('baselineTask', agreed('a', '2026-03-02T17:00'))
      .put('baselineTask', agreed('gone', '2026-12-01T17:00'))
      .put('baselineTask', { ...agreed('a', '2026-01-01T17:00'), id: 'b1:a', baselineId: 'b1' });
    expect(rowOf(builder)).toMatchObject({
      varianceDays: 2,
      baseline: { startMin: at('2026-03-02T08:00'), finishMin: at('2026-03-02T17:00') },
    });
    expect(rowOf(builder, {}, 1)).toMatchObject({ varianceDays: 62 });
  });

  it('has no variance without a baseline', () => {
    expect(rowOf(aProject().task('a'))).toMatchObject({ baseline: null, varianceDays: null });
  });

  it('judges the finish by the deadline of the project', () => {
    expect(rowOf(aProject({ deadlineMin: at('2026-03-05T17:00') }).task('a', { durationMin: 9 * DAY })).finding).toEqual({
      health: 'late',
      reasons: ['past-deadline'],
    });
  });
});
