import { describe, expect, it } from 'vitest';
import { at } from '../support/a-project.ts';
import { mspdi, standardCalendar } from './support/mspdi-text.ts';
import { runImport } from './support/run-import.ts';

describe('tasks of an MSPDI file', () => {
  it('[X7] keep their UID, name, notes and place in the outline', async () => {
    const { task, plan, outcome } = await runImport(
      mspdi({
        tasks: [
          { UID: 0, ID: 0, Name: 'The project', OutlineLevel: 0 },
          { UID: 7, Name: 'Phase' },
          { UID: 3, Name: 'Step &amp; stone', OutlineLevel: 2, Notes: 'First line\nsecond' },
          { UID: 9, IsNull: 1 },
          { UID: 4, Name: 'After', OutlineLevel: 1 },
        ],
      }),
    );
    expect(outcome.projectName).toBe('The project');
    expect(plan.task.size).toBe(3);
    expect(task('Phase')).toMatchObject({ sourceId: '7', parentId: null });
    expect(task('Step & stone')).toMatchObject({ sourceId: '3', parentId: task('Phase').id, description: 'First line\nsecond' });
    expect(task('After').parentId).toBeNull();
  });

  it('[X8] keep how a duration was typed, elapsed and estimated ones too', async () => {
    const { task } = await runImport(
      mspdi({
        tasks: [
          { Name: 'Weeks', Duration: 'PT80H0M0S', DurationFormat: 9 },
          { Name: 'Elapsed', Duration: 'PT48H0M0S', DurationFormat: 8 },
          { Name: 'Estimated', Duration: 'PT2H30M0S', DurationFormat: 37, Estimated: 1 },
          { Name: 'Milestone', Duration: 'PT0H0M0S', Milestone: 1 },
        ],
      }),
    );
    expect(task('Weeks')).toMatchObject({ durationMin: 4800, durationUnit: 'week', durationKind: 'working' });
    expect(task('Elapsed')).toMatchObject({ durationMin: 2880, durationUnit: 'day', durationKind: 'elapsed' });
    expect(task('Estimated')).toMatchObject({ durationMin: 150, durationUnit: 'hour', estimated: true });
    expect(task('Milestone')).toMatchObject({ durationMin: 0, milestone: true });
  });

  it('[X8] have links with lags in tenths of minutes, elapsed, and in per cent', async () => {
    const link = (uid: number, Type: number, LinkLag: number, LagFormat: number) => ({
      PredecessorUID: uid,
      Type,
      LinkLag,
      LagFormat,
    });
    const { plan, task } = await runImport(
      mspdi({
        tasks: [
          {},
          {},
          {},
          {},
          { PredecessorLink: [link(1, 1, 9600, 7), link(2, 3, -28800, 10), link(3, 0, 50, 19), link(4, 2, -25, 20)] },
        ],
      }),
    );
    const lagOf = (name: string) => [...plan.dependency.values()].find(({ fromId }) => fromId === task(name).id);
    expect(lagOf('T1')).toMatchObject({ type: 'FS', lag: { kind: 'working', minutes: 960, unit: 'day' } });
    expect(lagOf('T2')).toMatchObject({ type: 'SS', lag: { kind: 'elapsed', minutes: -2880, unit: 'week' } });
    expect(lagOf('T3')).toMatchObject({ type: 'FF', lag: { kind: 'percent', percent: 50 } });
    expect(lagOf('T4')).toMatchObject({ type: 'SF', lag: { kind: 'elapsed-percent', percent: -25 } });
  });

  it('[X8] keep constraint, deadline, priority, levelling delay and own calendar', async () => {
    const { task, workspace } = await runImport(
      mspdi({
        calendars: [standardCalendar(), standardCalendar({ UID: 2, Name: 'Night' })],
        tasks: [
          {
            ConstraintType: 7,
            ConstraintDate: '2026-03-09T17:00:00',
            Deadline: '2026-03-10T17:00:00',
            Priority: 800,
            LevelingDelay: 14400,
            CalendarUID: 2,
            IgnoreResourceCalendar: 1,
          },
        ],
      }),
    );
    expect(task('T1')).toMatchObject({
      constraint: { type: 'FNLT', atMin: at('2026-03-09T17:00') },
      deadlineMin: at('2026-03-10T17:00'),
      priority: 800,
      levellingDelayMin: 1440,
      ignoresPeopleCalendars: true,
    });
    expect(workspace.calendar.get(task('T1').calendarId ?? '')).toMatchObject({ name: 'Night', sourceId: '2' });
  });

  it('[X8] that are manual stand at their manual dates', async () => {
    const { task, source } = await runImport(
      mspdi({
        tasks: [
          {
            Manual: 1,
            Start: '2026-03-04T08:00:00',
            ManualStart: '2026-03-04T08:00:00',
            ManualFinish: '2026-03-05T17:00:00',
            ManualDuration: 'PT16H0M0S',
          },
        ],
      }),
    );
    expect(task('T1')).toMatchObject({
      mode: 'manual',
      manualStartMin: at('2026-03-04T08:00'),
      manualFinishMin: at('2026-03-05T17:00'),
      durationMin: 960,
    });
    expect(source.rows.get(task('T1').id)).toMatchObject({ startMin: at('2026-03-04T08:00'), finishMin: at('2026-03-05T17:00') });
  });

  it('[X9] have the status that their progress tells', async () => {
    const { task } = await runImport(
      mspdi({
        tasks: [
          { Name: 'New' },
          {
            Name: 'Going',
            PercentComplete: 40,
            ActualStart: '2026-03-02T08:00:00',
            RemainingDuration: 'PT6H0M0S',
            Stop: '2026-03-02T11:00:00',
            Resume: '2026-03-03T08:00:00',
          },
          { Name: 'Done', PercentComplete: 100, ActualStart: '2026-03-02T08:00:00', ActualFinish: '2026-03-02T17:00:00' },
          { Name: 'Off', Active: 0 },
        ],
      }),
    );
    expect(task('New')).toMatchObject({ status: 'not-started', remainingMin: null, resumeMin: null });
    expect(task('Going')).toMatchObject({
      status: 'in-progress',
      progressPct: 40,
      remainingMin: 360,
      resumeMin: at('2026-03-03T08:00'),
    });
    expect(task('Done')).toMatchObject({ status: 'done', actualFinishMin: at('2026-03-02T17:00') });
    expect(task('Off').status).toBe('cancelled');
  });

  it('[X7] have baselines 0 to 10', async () => {
    const baseline = (Number: number) => ({
      Number,
      Start: '2026-03-02T08:00:00',
      Finish: '2026-03-02T17:00:00',
      Duration: 'PT8H0M0S',
      Work: 'PT4H0M0S',
    });
    const { plan } = await runImport(mspdi({ tasks: [{ Baseline: [baseline(0), baseline(10)] }] }));
    expect([...plan.baseline.values()].map(({ number, name }) => [number, name])).toEqual([
      [0, 'Baseline'],
      [10, 'Baseline 10'],
    ]);
    expect([...plan.baselineTask.values()][0]).toMatchObject({
      startMin: at('2026-03-02T08:00'),
      durationMin: 480,
      workMin: 240,
    });
  });

  it('[X13] have custom fields under the names that people gave them', async () => {
    const { task } = await runImport(
      mspdi({
        header: {
          ExtendedAttributes: {
            ExtendedAttribute: [
              { FieldID: 188743731, FieldName: 'Text1', Alias: 'Room' },
              { FieldID: 188743767, FieldName: 'Number1' },
              { FieldID: 188743752, FieldName: 'Flag1' },
            ],
          },
        },
        tasks: [
          {
            ExtendedAttribute: [
              { FieldID: 188743731, Value: 'B 12' },
              { FieldID: 188743767, Value: '2.5' },
              { FieldID: 188743752, Value: '1' },
            ],
            HyperlinkAddress: 'https://example.org/a',
            Contact: 'Ana',
          },
        ],
      }),
    );
    expect(task('T1').custom).toEqual({
      Room: 'B 12',
      Number1: 2.5,
      Flag1: true,
      Hyperlink: 'https://example.org/a',
      Contact: 'Ana',
    });
  });
});

describe('people and assignments of an MSPDI file', () => {
  const people = [
    { UID: 1, Name: 'Ana', Type: 1, EmailAddress: 'ana@example.org', Group: 'Design', MaxUnits: '0.5' },
    { UID: 2, Name: 'Concrete', Type: 0 },
    { UID: 3, Name: 'Travel', Type: 2, IsCostResource: 1 },
  ];

  it('[X10] come in with units, work and delay; material and cost are listed', async () => {
    const { workspace, plan, note } = await runImport(
      mspdi({
        tasks: [{ Duration: 'PT16H0M0S', Work: 'PT8H0M0S' }],
        resources: people,
        assignments: [
          { UID: 5, TaskUID: 1, ResourceUID: 1, Units: '0.5', Work: 'PT8H0M0S' },
          { UID: 6, TaskUID: 1, ResourceUID: 2, Units: '3', Work: 'PT3H0M0S' },
          { UID: 7, TaskUID: 1, ResourceUID: -65535, Units: '1', Work: 'PT16H0M0S' },
        ],
      }),
    );
    expect([...workspace.person.values()]).toMatchObject([
      { name: 'Ana', email: 'ana@example.org', role: 'Design', maxUnits: 0.5, sourceId: '1' },
    ]);
    expect([...plan.assignment.values()]).toMatchObject([{ units: 0.5, workMin: null, sourceId: '5' }]);
    expect(note('Material and cost')).toMatchObject({ severity: 'left-out', count: 2 });
  });

  it('[X10] never change a duration: uneven work becomes average units', async () => {
    const { plan, task, source, note } = await runImport(
      mspdi({
        tasks: [{ Duration: 'PT40H0M0S', Work: 'PT20H0M0S' }],
        resources: people,
        assignments: [{ UID: 5, TaskUID: 1, ResourceUID: 1, Units: '1', Work: 'PT20H0M0S', WorkContour: 2 }],
      }),
    );
    expect([...plan.assignment.values()]).toMatchObject([{ units: 0.5, workMin: null }]);
    expect(source.rows.get(task('T1').id)).toMatchObject({ durationMin: 2400, workMin: 1200 });
    expect(note('Work contours')?.count).toBe(1);
    expect(note('averaged')?.count).toBe(1);
  });

  it('[X10] size a fixed-work task by effort where that gives its duration', async () => {
    const { task } = await runImport(
      mspdi({
        tasks: [
          { Type: 2, Duration: 'PT8H0M0S', Work: 'PT16H0M0S' },
          { Type: 2, Duration: 'PT24H0M0S', Work: 'PT16H0M0S' },
        ],
        resources: [people[0] ?? {}],
        assignments: [
          { TaskUID: 1, ResourceUID: 1, Units: '2', Work: 'PT16H0M0S' },
          { TaskUID: 2, ResourceUID: 1, Units: '2', Work: 'PT16H0M0S' },
        ],
      }),
    );
    expect(task('T1')).toMatchObject({ sizedBy: 'effort', effortMin: 960 });
    expect(task('T2')).toMatchObject({ sizedBy: 'duration', durationMin: 1440 });
  });
});

describe('what an MSPDI file says of its project', () => {
  it('[X14] becomes the project settings', async () => {
    const { workspace } = await runImport(
      mspdi({
        header: {
          Title: 'Harbour',
          Category: 'Building',
          ScheduleFromStart: 0,
          FinishDate: '2026-06-01T17:00:00',
          StatusDate: '2026-03-05T17:00:00',
          CriticalSlackLimit: 2,
          MinutesPerDay: 450,
          MinutesPerWeek: 2250,
          DaysPerMonth: 21,
          DefaultStartTime: '09:00:00',
          DefaultFinishTime: '00:00:00',
          MultipleCriticalPaths: 1,
          HonorConstraints: 0,
        },
        tasks: [{}],
      }),
    );
    expect([...workspace.project.values()]).toMatchObject([
      {
        name: 'Harbour',
        kind: 'Building',
        scheduleFrom: 'finish',
        finishMin: at('2026-06-01T17:00'),
        statusDateMin: at('2026-03-05T17:00'),
        criticalSlackMin: 900,
        minutesPerDay: 450,
        minutesPerWeek: 2250,
        daysPerMonth: 21,
        dayStartMin: 540,
        dayFinishMin: 1440,
        multipleCriticalPaths: true,
        honoursConstraints: false,
      },
    ]);
  });

  it('[X14] honours constraints where its dates show that it did, whatever its flag says', async () => {
    const { workspace, note } = await runImport(
      mspdi({
        header: { HonorConstraints: 0 },
        tasks: [
          { Duration: 'PT40H0M0S', Start: '2026-03-02T08:00:00', Finish: '2026-03-06T17:00:00' },
          {
            Start: '2026-03-03T08:00:00',
            Finish: '2026-03-03T17:00:00',
            ConstraintType: 2,
            ConstraintDate: '2026-03-03T08:00:00',
            PredecessorLink: { PredecessorUID: 1, Type: 1 },
          },
        ],
      }),
    );
    expect([...workspace.project.values()][0]?.honoursConstraints).toBe(true);
    expect(note('honour their constraint')?.reason).toBe('the file says no, its dates show yes');
  });
});

describe('what can not stand in a plan', () => {
  it('[X5] is listed, and the rest comes in', async () => {
    const to = (uid: number) => ({ PredecessorUID: uid, Type: 1 });
    const { plan, outcome } = await runImport(
      mspdi({
        tasks: [
          { Name: 'Sum', PredecessorLink: [to(2)] },
          { Name: 'Child', OutlineLevel: 2 },
          { PredecessorLink: [to(5)] },
          { PredecessorLink: [to(3), { PredecessorUID: 3, Type: 3 }] },
          { PredecessorLink: [to(4), to(99), to(5)] },
          { PredecessorLink: [{ PredecessorUID: 3, Type: 1, CrossProject: 1, CrossProjectName: 'other.mpp' }] },
        ],
      }),
    );
    expect(plan.task.size).toBe(6);
    expect(plan.dependency.size).toBe(2);
    expect(Object.fromEntries(outcome.notes.map(({ what, count }) => [what, count]))).toEqual({
      'Links to other projects': 1,
      'Links to a task that is not in the file': 1,
      'Second links between the same two tasks': 1,
      'Links of a task to itself': 1,
      'Links that close a cycle': 2,
    });
  });

  it('[X3] is cut or left out value by value', async () => {
    const { task, note } = await runImport(
      mspdi({
        tasks: [
          {
            Name: 'n'.repeat(1200),
            Priority: 5000,
            Duration: 'PT99999999H0M0S',
            ConstraintType: 4,
            ActualStart: '2026-03-05T08:00:00',
            ActualFinish: '2026-03-02T08:00:00',
            PercentComplete: 250,
          },
        ],
      }),
    );
    expect(task('n'.repeat(1000))).toMatchObject({
      priority: 500,
      durationMin: 480,
      constraint: { type: 'ASAP' },
      actualFinishMin: null,
      progressPct: 100,
    });
    expect(note('task: name')?.reason).toContain('cut');
    expect(note('Constraints without a date')?.count).toBe(1);
  });
});
