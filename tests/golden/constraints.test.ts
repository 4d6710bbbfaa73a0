import { describe, expect, test } from 'vitest';
import { aProject, at } from '../support/a-project.ts';
import { golden } from './golden.ts';

const HAND = 'worked by hand on the standard week';
const DOCS = 'Microsoft’s documentation of task constraints, "Tasks will always honor their constraint dates"';
const on = (type: 'SNET' | 'SNLT' | 'FNET' | 'FNLT' | 'MSO' | 'MFO', iso: string) => ({
  constraint: { type, atMin: at(`2026-${iso}`) },
});

describe('constraints', () => {
  test('[S15] start no earlier than holds a task back', () => {
    const known = golden({
      source: HAND,
      project: aProject().task('A', on('SNET', '03-04T08:00')),
      rows: { A: { dates: '03-04T08:00 > 03-04T17:00', total: 0, drivers: [{ kind: 'constraint', type: 'SNET' }] } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S15] finish no earlier than places the finish', () => {
    const known = golden({
      source: HAND,
      project: aProject().task('A', on('FNET', '03-05T17:00')),
      rows: { A: { dates: '03-05T08:00 > 03-05T17:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S15] a must-start date wins over a link and leaves the predecessor negative slack', () => {
    const known = golden({
      source: DOCS,
      project: aProject().task('A', { durationMin: 1440 }).task('B', on('MSO', '03-03T08:00')).link('A', 'B'),
      rows: {
        A: { total: -960, free: 0, critical: true, late: '02-26T08:00 > 03-02T17:00' },
        B: {
          dates: '03-03T08:00 > 03-03T17:00',
          total: 0,
          drivers: [{ kind: 'constraint', type: 'MSO' }],
          conflicts: [{ kind: 'dependency-broken', dependencyId: 'A>B', byMin: 960 }],
        },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S15] where links win, a must-start date is missed and shows as negative slack', () => {
    const known = golden({
      source: DOCS,
      project: aProject({ honoursConstraints: false })
        .task('A', { durationMin: 1440 })
        .task('B', on('MSO', '03-03T08:00'))
        .link('A', 'B'),
      rows: {
        A: { total: -960 },
        B: {
          dates: '03-05T08:00 > 03-05T17:00',
          total: -960,
          conflicts: [{ kind: 'constraint-missed', type: 'MSO', byMin: 960 }],
        },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S15] finish no later than pulls a task before its predecessor ends', () => {
    const known = golden({
      source: DOCS,
      project: aProject().task('A', { durationMin: 1440 }).task('B', on('FNLT', '03-03T17:00')).link('A', 'B'),
      rows: { A: { total: -960 }, B: { dates: '03-03T08:00 > 03-03T17:00', total: 0 } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S15] start no later than gives way where links win', () => {
    const known = golden({
      source: DOCS,
      project: aProject({ honoursConstraints: false })
        .task('A', { durationMin: 1440 })
        .task('B', on('SNLT', '03-03T08:00'))
        .link('A', 'B'),
      rows: {
        B: {
          dates: '03-05T08:00 > 03-05T17:00',
          total: -960,
          conflicts: [{ kind: 'constraint-missed', type: 'SNLT', byMin: 960 }],
        },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S15] a task without predecessors may be fixed before the project starts', () => {
    const known = golden({
      source: 'MS Project warns, then schedules the task on the date that was typed',
      project: aProject().task('A', on('SNET', '02-26T08:00')),
      rows: { A: { dates: '02-26T08:00 > 02-26T17:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S22] a must-finish date fixes the late finish', () => {
    const known = golden({
      source: HAND,
      project: aProject().task('Long', { durationMin: 4800 }).task('A', on('MFO', '03-05T17:00')),
      rows: { A: { dates: '03-05T08:00 > 03-05T17:00', late: '03-05T08:00 > 03-05T17:00', total: 0, critical: true } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S22] a deadline lowers the late finish and the slack, not the dates', () => {
    const known = golden({
      source: 'Microsoft’s documentation of the Deadline field: it affects total slack as a finish-no-later-than date does',
      project: aProject()
        .task('Long', { durationMin: 4800 })
        .task('A', { deadlineMin: at('2026-03-04T17:00') })
        .task('B', { durationMin: 960, deadlineMin: at('2026-03-02T17:00') }),
      rows: {
        A: { dates: '03-02T08:00 > 03-02T17:00', late: '03-04T08:00 > 03-04T17:00', total: 960, conflicts: [] },
        B: { total: -480, critical: true, conflicts: [{ kind: 'deadline-missed', byMin: 480 }] },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S23] as late as possible takes all of the slack', () => {
    const known = golden({
      source:
        'Microsoft’s documentation of As Late As Possible: the task is scheduled as late as it can be without delaying the project’s finish',
      project: aProject()
        .task('Long', { durationMin: 2400 })
        .task('A', { constraint: { type: 'ALAP' } })
        .task('B')
        .link('A', 'B'),
      rows: {
        A: {
          dates: '03-05T08:00 > 03-05T17:00',
          late: '03-05T08:00 > 03-05T17:00',
          total: 0,
          drivers: [{ kind: 'constraint', type: 'ALAP' }],
        },
        B: { dates: '03-06T08:00 > 03-06T17:00', total: 0 },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S17] levelling holds a task back by elapsed time', () => {
    const known = golden({
      source: `${HAND}: a delay of two elapsed days from Thursday morning ends on Saturday, so work begins on Monday`,
      project: aProject().task('A', { durationMin: 1440 }).task('B', { levellingDelayMin: 2880 }).link('A', 'B'),
      rows: { B: { dates: '03-09T08:00 > 03-09T17:00', drivers: [{ kind: 'levelling' }] } },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S27] a schedule from its finish puts tasks as late as possible', () => {
    const known = golden({
      source: HAND,
      project: aProject({ scheduleFrom: 'finish', finishMin: at('2026-03-13T17:00') })
        .task('A', { constraint: { type: 'ALAP' } })
        .task('B', { constraint: { type: 'ALAP' }, durationMin: 960 })
        .task('C', { constraint: { type: 'ALAP' } })
        .link('A', 'B'),
      rows: {
        A: { dates: '03-11T08:00 > 03-11T17:00', total: 0, critical: true },
        B: { dates: '03-12T08:00 > 03-13T17:00', total: 0, critical: true },
        C: {
          dates: '03-13T08:00 > 03-13T17:00',
          early: '03-11T08:00 > 03-11T17:00',
          total: 960,
          drivers: [{ kind: 'project-finish' }],
        },
      },
    });
    expect(known.computed).toEqual(known.rows);
  });

  test('[S27] in a schedule from its finish a task as soon as possible stands at the front', () => {
    const known = golden({
      source: HAND,
      project: aProject({ scheduleFrom: 'finish', finishMin: at('2026-03-13T17:00') })
        .task('A', { constraint: { type: 'ALAP' }, durationMin: 1440 })
        .task('B'),
      rows: { B: { dates: '03-11T08:00 > 03-11T17:00' } },
    });
    expect(known.computed).toEqual(known.rows);
  });
});
