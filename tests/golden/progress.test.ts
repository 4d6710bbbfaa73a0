import { describe, expect, test } from 'vitest';
import { aProject, at } from '../support/a-project.ts';
import { golden } from './golden.ts';

const HAND = 'worked by hand on the standard week';

describe('actuals, manual tasks and summary tasks', () => {
  test('[S18] a task that has started stays where it started, and its slack is that of its finish', () => {
    const known = golden({
      source: 'Microsoft’s documentation of Actual Start: it replaces the scheduled start',
      project: aProject()
        .task('Long', { durationMin: 4800 })
        .task('A', { durationMin: 960, actualStartMin: at('2026-03-04T08:00'), progressPct: 25 }),
      rows: {
        A: { dates: '03-04T08:00 > 03-05T17:00', late: '03-04T08:00 > 03-13T17:00', total: 2880, drivers: [{ kind: 'actual' }] },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S18] a finished task has its actual dates, no slack, and is not critical', () => {
    const known = golden({
      source: 'Microsoft’s documentation of Critical: completed tasks are not critical',
      project: aProject()
        .task('A', { actualStartMin: at('2026-03-02T08:00'), actualFinishMin: at('2026-03-04T12:00'), progressPct: 100 })
        .task('B')
        .link('A', 'B'),
      rows: {
        A: { dates: '03-02T08:00 > 03-04T12:00', late: '03-02T08:00 > 03-04T12:00', total: 0, free: 0, critical: false },
        B: { dates: '03-04T13:00 > 03-05T12:00', critical: true },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S18] work that was interrupted goes on where it is resumed', () => {
    const known = golden({
      source: `${HAND}: half of two days is done on Monday, the other half resumes on Thursday`,
      project: aProject().task('A', {
        durationMin: 960,
        actualStartMin: at('2026-03-02T08:00'),
        progressPct: 50,
        resumeMin: at('2026-03-05T08:00'),
      }),
      rows: { A: { dates: '03-02T08:00 > 03-05T17:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S18] remaining work that was decided makes the task longer', () => {
    const known = golden({
      source: `${HAND}: a day is done, two remain`,
      project: aProject().task('A', {
        durationMin: 960,
        actualStartMin: at('2026-03-02T08:00'),
        progressPct: 50,
        remainingMin: 960,
      }),
      rows: { A: { dates: '03-02T08:00 > 03-04T17:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S17] a status date alone moves nothing', () => {
    const known = golden({
      source: 'MS Project reschedules uncompleted work only when told to (Update Project)',
      project: aProject({ statusDateMin: at('2026-03-05T08:00') }).task('A'),
      rows: { A: { dates: '03-02T08:00 > 03-02T17:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S17] where remaining work moves, none lies before the status date', () => {
    const known = golden({
      source: HAND,
      project: aProject({ statusDateMin: at('2026-03-05T08:00'), movesRemainingWork: true })
        .task('A')
        .task('B', { durationMin: 960, actualStartMin: at('2026-03-02T08:00'), progressPct: 50 }),
      rows: {
        A: { dates: '03-05T08:00 > 03-05T17:00', drivers: [{ kind: 'status-date' }] },
        B: { dates: '03-02T08:00 > 03-05T17:00' },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S19] a manual task keeps its dates and moves its successors', () => {
    const known = golden({
      source: 'Microsoft’s documentation of manually scheduled tasks',
      project: aProject()
        .task('A', { durationMin: 1440 })
        .task('B', { mode: 'manual', manualStartMin: at('2026-03-03T08:00'), manualFinishMin: at('2026-03-03T17:00') })
        .task('C')
        .link('A', 'B')
        .link('B', 'C'),
      rows: {
        B: {
          dates: '03-03T08:00 > 03-03T17:00',
          drivers: [{ kind: 'manual' }],
          conflicts: [{ kind: 'dependency-broken', dependencyId: 'A>B', byMin: 960 }],
        },
        C: { dates: '03-04T08:00 > 03-04T17:00' },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S19] a manual task without dates is scheduled until somebody gives it some', () => {
    const known = golden({
      source: HAND,
      project: aProject().task('A').task('B', { mode: 'manual' }).link('A', 'B'),
      rows: { B: { dates: '03-03T08:00 > 03-03T17:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S20] a summary task spans its tasks, and is critical when one of them is', () => {
    const known = golden({
      source: `${HAND}; dates roll up as MS Project’s documentation of summary tasks says`,
      project: aProject()
        .task('S')
        .task('A', { parentId: 'S', progressPct: 100 })
        .task('B', { parentId: 'S', durationMin: 1440 })
        .task('C', { durationMin: 480 })
        .link('A', 'B'),
      rows: {
        S: { dates: '03-02T08:00 > 03-05T17:00', late: '03-02T08:00 > 03-05T17:00', total: 0, critical: true, progress: 25 },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S16] a link on a summary task binds all tasks below it', () => {
    const known = golden({
      source: 'FORMATS: a summary can have predecessors; they bind its leaves. Worked by hand',
      project: aProject()
        .task('A')
        .task('S')
        .task('B', { parentId: 'S' })
        .task('T', { parentId: 'S' })
        .task('C', { parentId: 'T', durationMin: 960 })
        .task('D')
        .link('A', 'S')
        .link('S', 'D'),
      rows: {
        B: {
          dates: '03-03T08:00 > 03-03T17:00',
          late: '03-04T08:00 > 03-04T17:00',
          total: 480,
          drivers: [{ kind: 'summary', summaryId: 'S' }],
        },
        C: { dates: '03-03T08:00 > 03-04T17:00', total: 0, drivers: [{ kind: 'summary', summaryId: 'S' }] },
        S: { dates: '03-03T08:00 > 03-04T17:00', total: 0 },
        D: { dates: '03-05T08:00 > 03-05T17:00', drivers: [{ kind: 'dependency', dependencyId: 'S>D', fromId: 'S' }] },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S16] start no earlier and finish no later on a summary task hold for the tasks below it', () => {
    const known = golden({
      source: HAND,
      project: aProject()
        .task('Long', { durationMin: 4800 })
        .task('S', { constraint: { type: 'SNET', atMin: at('2026-03-04T08:00') } })
        .task('A', { parentId: 'S' })
        .task('T', { constraint: { type: 'FNLT', atMin: at('2026-03-05T17:00') } })
        .task('B', { parentId: 'T' }),
      rows: {
        A: { dates: '03-04T08:00 > 03-04T17:00' },
        B: { dates: '03-02T08:00 > 03-02T17:00', late: '03-05T08:00 > 03-05T17:00', total: 1440 },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S30] nobody waits for a cancelled task, nor for one below a cancelled summary task', () => {
    const known = golden({
      source: 'Microsoft’s documentation of inactive tasks: they don’t affect the schedule of others',
      project: aProject()
        .task('S', { status: 'cancelled' })
        .task('A', { parentId: 'S', durationMin: 4800 })
        .task('B')
        .task('C')
        .link('A', 'B')
        .link('B', 'C'),
      rows: {
        A: { critical: false },
        B: { dates: '03-02T08:00 > 03-02T17:00', total: 0 },
        C: { dates: '03-03T08:00 > 03-03T17:00', total: 0 },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S28] all links that reach the start are its drivers', () => {
    const known = golden({
      source: HAND,
      project: aProject()
        .task('A')
        .task('B')
        .task('C', { durationMin: 240 })
        .task('D')
        .link('A', 'D')
        .link('B', 'D')
        .link('C', 'D'),
      rows: {
        A: { drivers: [{ kind: 'project-start' }] },
        D: {
          drivers: [
            { kind: 'dependency', dependencyId: 'A>D', fromId: 'A' },
            { kind: 'dependency', dependencyId: 'B>D', fromId: 'B' },
          ],
        },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S29] a finished task has no broken links, an overdue one keeps its missed deadline', () => {
    const known = golden({
      source: HAND,
      project: aProject()
        .task('A', { durationMin: 2400 })
        .task('B', {
          actualStartMin: at('2026-03-02T08:00'),
          actualFinishMin: at('2026-03-03T17:00'),
          deadlineMin: at('2026-03-02T17:00'),
        })
        .link('A', 'B'),
      rows: { B: { conflicts: [{ kind: 'deadline-missed', byMin: 480 }] } },
    });
    expect(known.computed).toEqual(known.rows);
  });
});
