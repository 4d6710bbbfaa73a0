import { describe, expect, it } from 'vitest';
import { exportProject } from '../../electron/exchange/export-project.ts';
import { sampleProject } from '../../electron/exchange/sample-project.ts';
import { emptyRecord } from '../../shared/model/entities.ts';
import { minToIso, weekdayOf } from '../../shared/model/time.ts';
import { aProject, at } from '../support/a-project.ts';
import { sourceOf } from './support/arbitrary-plan.ts';
import { countedIds, runImport, runRefused } from './support/run-import.ts';

const options = { name: 'plan.baton.json' };
const file = (records: object, more: object = {}) =>
  JSON.stringify({
    format: 'baton',
    version: 1,
    projectId: 'P',
    records: { project: [{ id: 'P', name: 'Plan' }], ...records },
    ...more,
  });

describe('a Baton file', () => {
  it('[X15] carries the journal and the trash', async () => {
    const source = sourceOf(
      aProject()
        .task('A')
        .task('B', { parentId: 'A', deletedAtMs: 5 })
        .task('C', { deletedAtMs: 5 })
        .task('D', { parentId: 'C' })
        .person('Ana')
        .link('A', 'C')
        .build(),
    );
    const comment = { ...emptyRecord('comment', 'c1'), taskId: 'A', authorId: 'Ana', body: 'Well', atMs: 7 };
    const decision = { ...emptyRecord('decision', 'd1'), title: 'Yes', decidedById: 'Ana', atMs: 8, deletedAtMs: 9 };
    const activity = { ...emptyRecord('activity', 'a1'), action: 'task.create' };
    const full = {
      ...source,
      journal: {
        comment: new Map([['c1', comment]]),
        decision: new Map([['d1', decision]]),
        activity: new Map([['a1', activity]]),
      },
    };
    const back = await runImport(exportProject(full, 'json').bytes, options);
    const [ana] = [...back.workspace.person.values()];
    expect([...back.journal.comment.values()]).toMatchObject([
      { taskId: back.task('A').id, authorId: ana?.id, body: 'Well', atMs: 7, deletedAtMs: null },
    ]);
    expect([...back.journal.decision.values()]).toMatchObject([{ title: 'Yes', decidedById: ana?.id, atMs: 8 }]);
    expect(['A', 'B', 'C', 'D'].map((name) => back.task(name).deletedAtMs !== null)).toEqual([false, true, true, false]);
    expect(back.journal.decision.values().next().value?.deletedAtMs).not.toBeNull();
    expect(back.note('Activity')?.count).toBe(1);
  });

  it('[X15] can be imported twice: every id is fresh', async () => {
    const text = file({ task: [{ id: 'A', name: 'A' }] });
    const first = await runImport(text, options);
    const second = await runImport(text, {
      ...options,
      existing: first.workspace,
      newId: countedIds('second'),
    });
    expect(second.workspace.project.size).toBe(2);
  });

  it.each([
    [
      'a field of the wrong type',
      file({ task: [{ id: 'A', name: 'A', durationMin: 'long' }] }),
      'records.task[0].durationMin must be',
    ],
    ['an id that is none', file({ task: [{ id: '__proto__', name: 'A' }] }), 'records.task[0].id must be'],
    ['a record that is none', file({ task: [7] }), 'records.task[0] must be an object'],
    ['records that are no list', file({ task: {} }), 'records.task'],
    [
      'a custom value that is none',
      file({ task: [{ id: 'A', name: 'A', custom: { x: [] } }] }),
      'records.task[0].custom.x must be',
    ],
    ['no project', file({ project: [] }), 'records.project has no project P'],
  ])('[X15] with %s is refused with the place', async (_what, text, words) => {
    const error = await runRefused(text, options);
    expect(error.code).toBe('malformed');
    expect(error.message).toContain(words);
  });

  it('[X15] that is cut, too deep or too new is refused', async () => {
    expect(await runRefused(`{"format": "baton",\n "records": {`, options)).toMatchObject({ code: 'malformed', line: 2 });
    expect((await runRefused(`{"format":"baton","records":${'['.repeat(100_000)}`, options)).code).toBe('limit');
    expect((await runRefused(file({}, { version: 2 }), options)).code).toBe('newer-version');
    expect((await runRefused(`{"format":"baton","version":99}`, options)).code).toBe('newer-version');
  });

  it('[X15] lists kinds and fields that it does not know, and mends what refers to nothing', async () => {
    const text = file({
      sprint: [{ id: 'S' }],
      calendar: [
        { id: 'K', name: 'K', baseId: 'L' },
        { id: 'L', name: 'L', baseId: 'K' },
      ],
      task: [
        { id: 'A', name: 'A', parentId: 'B', mood: 'good', ownerId: 'nobody' },
        { id: 'B', name: 'B', parentId: 'A' },
        {
          id: 'C',
          name: 'C',
          parentId: 'gone',
          status: 'blocked',
          blocked: { reason: 'Waits', sinceMs: 1, by: { kind: 'task', taskId: 'D' } },
        },
        { id: 'D', name: 'D' },
      ],
      dependency: [
        { id: 'C>D', fromId: 'C', toId: 'D' },
        { id: 'D>C', fromId: 'D', toId: 'C' },
      ],
      assignment: [{ id: 'A:X', taskId: 'A', personId: 'X' }],
    });
    const { plan, task, outcome } = await runImport(text, options);
    expect(plan.task.size).toBe(4);
    expect(plan.dependency.size).toBe(1);
    expect(task('C').blocked).toMatchObject({ by: { kind: 'task', taskId: task('D').id } });
    expect(task('A')).toMatchObject({ parentId: null, ownerId: null });
    expect(outcome.notes.length).toBe(7);
  });
});

describe('the sample project', () => {
  it('[X16] comes in without a note, shifted so that its fourth week is the present one', async () => {
    const { shiftToMin, ...sample } = sampleProject(at('2031-07-10T11:00'));
    const { outcome, workspace, plan, journal, source } = await runImport(sample.bytes, { name: sample.name, shiftToMin });
    expect(outcome.notes).toEqual([]);
    const [project] = [...workspace.project.values()];
    expect(minToIso(project?.statusDateMin ?? 0)).toBe('2031-07-07T09:00');
    expect(weekdayOf(Math.floor((project?.startMin ?? 0) / 1440))).toBe(1);
    expect(plan.task.size).toBeGreaterThanOrEqual(40);
    expect([...plan.task.values()].filter(({ status }) => status === 'blocked')).toHaveLength(1);
    expect(plan.baselineTask.size).toBe(plan.task.size);
    expect(journal.comment.size).toBeGreaterThan(5);
    expect(source.project.conflicts).toEqual([]);
    expect([...source.rows.values()].some(({ critical }) => critical)).toBe(true);
  });

  it('[X16] keeps its shape when it is shifted', async () => {
    const shapes = await Promise.all(
      ['2031-07-10T11:00', '2026-01-28T08:00'].map(async (now) => {
        const { shiftToMin, ...sample } = sampleProject(at(now));
        const { source } = await runImport(sample.bytes, { name: sample.name, shiftToMin });
        return [...source.rows.values()]
          .filter(({ summary }) => !summary)
          .map(({ durationMin, progressPct }) => [durationMin, progressPct]);
      }),
    );
    expect(shapes[0]).toEqual(shapes[1]);
  });
});

describe('an export', () => {
  it('[X4] takes the people and calendars along that the project uses, and all when it is the only one', async () => {
    const one = aProject()
      .calendar('Used')
      .calendar('Spare')
      .person('Ana', { calendarId: 'Used' })
      .person('Bo')
      .task('A')
      .assign('A', 'Ana');
    const alone = await runImport(exportProject(sourceOf(one.build()), 'json').bytes, options);
    expect([alone.workspace.person.size, alone.workspace.calendar.size]).toEqual([2, 2]);
    const two = one.put('project', { id: 'P2', name: 'Other' });
    const used = await runImport(exportProject(sourceOf(two.build()), 'json').bytes, options);
    expect([...used.workspace.person.values(), ...used.workspace.calendar.values()].map(({ name }) => name)).toEqual([
      'Ana',
      'Used',
    ]);
  });

  it('[X4] names its file after the project', () => {
    expect(exportProject(sourceOf(aProject({ name: 'A/B: "c"?' }).task('A').build()), 'mspdi').name).toBe('A B c.xml');
  });
});
