import { describe, expect, it } from 'vitest';
import { exportProject } from '../../electron/exchange/export-project.ts';
import type { ExportSource } from '../../electron/exchange/import-types.ts';
import { aProject, at } from '../support/a-project.ts';
import { sourceOf } from './support/arbitrary-plan.ts';
import { runImport } from './support/run-import.ts';

/** The order in which the schema wants the elements of a task; MS Project refuses another. */
const TASK_ORDER =
  'UID ID Name Active Manual Type IsNull CreateDate Contact WBS OutlineNumber OutlineLevel Priority Start Finish Duration ManualStart ManualFinish ManualDuration DurationFormat Work Resume ResumeValid EffortDriven Estimated Milestone Summary Critical IsSubproject IsSubprojectReadOnly ExternalTask EarlyStart EarlyFinish LateStart LateFinish FreeSlack TotalSlack PercentComplete ActualStart ActualFinish ActualDuration RemainingDuration ConstraintType CalendarUID ConstraintDate Deadline LevelAssignments LevelingCanSplit LevelingDelay LevelingDelayFormat Hyperlink HyperlinkAddress IgnoreResourceCalendar Notes PredecessorLink ExtendedAttribute Baseline'.split(
    ' ',
  );

const textOf = (source: ExportSource): string => new TextDecoder().decode(exportProject(source, 'mspdi').bytes);

describe('an export as MS Project XML', () => {
  it('[X7] writes the elements of a task in the order of the schema', () => {
    const source = sourceOf(
      aProject()
        .task('A', { sourceId: '7' })
        .task('B', {
          description: 'Why',
          mode: 'manual',
          manualStartMin: at('2026-03-04T08:00'),
          manualFinishMin: at('2026-03-04T17:00'),
          deadlineMin: at('2026-03-09T17:00'),
          constraint: { type: 'SNET', atMin: at('2026-03-04T08:00') },
          tags: { x: true },
          custom: { Hyperlink: 'https://example.org', Contact: 'Ana' },
          createdAtMs: 0,
        })
        .link('A', 'B')
        .build(),
    );
    const task = /<Name>B<\/Name>[\s\S]*?<\/Task>/.exec(textOf(source))?.[0] ?? '';
    const names = [...task.matchAll(/^\t\t\t<(\w+)>/gm)].map(([, name]) => name ?? '');
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => !TASK_ORDER.includes(name))).toEqual([]);
    expect(names).toEqual(names.toSorted((a, b) => TASK_ORDER.indexOf(a) - TASK_ORDER.indexOf(b)));
  });

  it('[X7] gives a UID of its own to what came with none, or with one that is taken', () => {
    const source = sourceOf(
      aProject().task('A', { sourceId: '2' }).task('B', { sourceId: '2' }).task('C', { sourceId: 'AB-1' }).task('D').build(),
    );
    const uids = [...textOf(source).matchAll(/<Task>\s*<UID>(\d+)<\/UID>/g)].map(([, uid]) => uid);
    expect(uids).toEqual(['0', '2', '1', '3', '4']);
  });

  it('[X12] writes time off into the calendar of its person, from where it comes back', async () => {
    const source = sourceOf(
      aProject()
        .person('Ana')
        .task('A')
        .assign('A', 'Ana')
        .timeOff('Ana', '2026-03-03', '2026-03-05', { note: 'Moving' })
        .build(),
    );
    expect(textOf(source)).toContain('<Name>Time off: Moving</Name>');
    const back = await runImport(textOf(source));
    expect([...back.workspace.timeOff.values()]).toMatchObject([
      { fromMin: at('2026-03-03'), toMin: at('2026-03-05'), note: 'Moving' },
    ]);
    expect([...back.workspace.person.values()]).toMatchObject([{ name: 'Ana', calendarId: null }]);
    expect(back.workspace.calendar.size).toBe(0);
  });

  it('[X11] writes exceptions that meet on a day apart', async () => {
    const source = sourceOf(
      aProject({ calendarId: 'C' })
        .calendar('C')
        .exception('C', { from: '2026-03-02', to: '2026-03-06' }, { name: 'Week' })
        .exception('C', { from: '2026-03-04' }, { name: 'Day', hours: [[480, 720]] })
        .task('A')
        .build(),
    );
    const { workspace } = await runImport(textOf(source));
    const days = [...workspace.calendarException.values()].map(({ name, fromDay, toDay }) => [
      name,
      fromDay - at('2026-03-02') / 1440,
      toDay - at('2026-03-02') / 1440,
    ]);
    expect(days).toEqual([
      ['Week', 0, 1],
      ['Day', 2, 2],
      ['Week', 3, 4],
    ]);
  });

  it('[X13] lists custom fields for which MS Project has no place left', () => {
    const custom = Object.fromEntries(Array.from({ length: 32 }, (_, index) => [`Field ${index}`, 'x']));
    const { notes } = exportProject(sourceOf(aProject().task('A', { custom }).build()), 'mspdi');
    expect(notes).toMatchObject([
      { severity: 'left-out', what: 'Custom fields beyond the 30 Text fields of MS Project', count: 2 },
    ]);
  });

  it('[X4] drops characters that XML can not carry, and nothing else', async () => {
    const source = sourceOf(aProject().task('A', { name: 'a\u0001\uFFFEb', description: 'x\ty\n<z> & "q"' }).build());
    const { task } = await runImport(textOf(source));
    expect(task('ab').description).toBe('x\ty\n<z> & "q"');
  });
});
