import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportCsv } from '../../electron/exchange/csv/export-csv.ts';
import { csvPreview } from '../../electron/exchange/csv/csv-preview.ts';
import { dateColumnOf, readDate } from '../../electron/exchange/csv/read-date.ts';
import { readPredecessors, writePredecessor } from '../../electron/exchange/csv/read-predecessors.ts';
import { readDuration, readPeople, readPercent, readPriority, readStatus } from '../../electron/exchange/csv/read-values.ts';
import { guarded, unguarded } from '../../electron/exchange/csv/row-values.ts';
import { aProject, at } from '../support/a-project.ts';
import { someText, sourceOf } from './support/arbitrary-plan.ts';
import { runImport, runRefused } from './support/run-import.ts';

const csv = { name: 'plan.csv' };

describe('a CSV file', () => {
  it.each([
    ['commas', 'Name,Due date\r\n"A, b",2026-03-05\r\n', 'A, b'],
    ['semicolons and a byte order mark', '\uFEFFName;Due date\nA, b;2026-03-05', 'A, b'],
    ['tabs', 'Name\tDue date\nA, b\t2026-03-05\n', 'A, b'],
    ['a line that names the delimiter', 'sep=;\r\nName;Due date\r\nA, b;2026-03-05\r\n', 'A, b'],
    ['quoted new lines and quotes', 'Name,Due date,Description\n"A, b",2026-03-05,"one\n""two"""\n', 'A, b'],
  ])('[X19] is read with %s', async (_what, text, name) => {
    const { task } = await runImport(text, csv);
    expect(task(name).deadlineMin).toBe(at('2026-03-05T17:00'));
  });

  it('[X19] is read in UTF-16 and in Windows-1252', async () => {
    const text = 'Name;Assignee\nBrücke;Jürgen\n';
    const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, (char) => char.charCodeAt(0)).buffer)]);
    const latin = Uint8Array.from(text, (char) => char.charCodeAt(0));
    for (const bytes of [utf16, latin]) expect((await runImport(bytes, csv)).task('Brücke').name).toBe('Brücke');
  });

  it('[X19] with a quote that never ends is refused with its line', async () => {
    expect(await runRefused('Name,Notes\nA,x\nB,"y\nC,z\n', csv)).toMatchObject({ code: 'malformed', line: 3 });
  });

  it('[X19] lists rows and values that can not be read with their line, and imports the others', async () => {
    const { plan, outcome } = await runImport(
      'ID,Name,Due date,Duration\n1,A,2026-02-30,2d\n2,,2026-03-02,1d\n3,C,2026-03-02,1d,extra\n\n4,D,2026-03-03,soon\n',
      csv,
    );
    expect([...plan.task.values()].map(({ name, durationMin }) => [name, durationMin])).toEqual([
      ['A', 960],
      ['D', 480],
    ]);
    expect(outcome.notes.map(({ severity, where, reason }) => [severity, where, reason])).toEqual([
      ['row-skipped', 'line 3', 'no name'],
      ['row-skipped', 'line 4', 'more cells than the header has columns'],
      ['left-out', 'line 2: 2026-02-30', undefined],
      ['left-out', 'line 6: soon', undefined],
    ]);
  });

  it('[X20] is previewed with a mapping to start from', async () => {
    const bytes = new TextEncoder().encode('Task Name,Assignee,Due Date,Colour\nA,Ana,2026-03-02,red\n');
    expect(await csvPreview(bytes)).toEqual({
      header: ['Task Name', 'Assignee', 'Due Date', 'Colour'],
      rows: [['A', 'Ana', '2026-03-02', 'red']],
      suggested: { name: 0, assignees: 1, deadline: 2 },
    });
    expect(await csvPreview(new TextEncoder().encode('<Project/>'))).toBeNull();
  });

  it('[X20] without a column for names, or with a mapping that does not fit, is refused', async () => {
    expect(await runRefused('Foo,Bar\n1,2\n', csv)).toMatchObject({ code: 'mapping' });
    expect(await runRefused('Foo,Bar\n1,2\n', { ...csv, csv: { name: 7 } })).toMatchObject({ code: 'mapping' });
    expect(await runRefused('Foo,Bar\n1,2\n', { ...csv, csv: { name: 0, colour: 1 } })).toMatchObject({ code: 'mapping' });
    expect((await runImport('Foo,Bar\nA,2\n', { ...csv, csv: { name: 0, 'custom:Bar': 1 } })).task('A').custom).toEqual({
      Bar: '2',
    });
  });

  it('[X20] from Jira, Asana, Trello, Monday, ClickUp and Todoist fits without a mapping', async () => {
    const jira = await runImport(
      'Summary,Issue key,Issue id,Parent,Status,Assignee,Due date,Labels,Labels,Original Estimate\nBuild,AB-1,10,,In Progress,Ana,12/Mar/26 6:00 PM,web,ui,28800\nPart,AB-2,11,AB-1,To Do,,,,,\n',
      csv,
    );
    expect(jira.task('Build')).toMatchObject({
      status: 'in-progress',
      deadlineMin: at('2026-03-12T18:00'),
      effortMin: 480,
      tags: { web: true, ui: true },
      sourceId: 'AB-1',
    });
    expect(jira.task('Part').parentId).toBe(jira.task('Build').id);
    const asana = await runImport(
      'Task ID,Created At,Completed At,Name,Section/Column,Assignee,Start Date,Due Date,Parent task\n7,2026-01-01,2026-03-03,Done thing,Doing,Bo,2026-03-02,2026-03-03,\n',
      csv,
    );
    expect(asana.task('Done thing')).toMatchObject({ actualFinishMin: null, status: 'in-progress', durationMin: 960 });
    const trello = await runImport(
      'Card ID,Card Name,Card Description,Labels,Members,Due Date,List Name\nx1,Card,Text,"a (red), b",Ana,2026-03-02T10:00:00.000Z,Done\n',
      csv,
    );
    expect(trello.task('Card')).toMatchObject({
      status: 'done',
      progressPct: 100,
      deadlineMin: at('2026-03-02T10:00'),
      description: 'Text',
    });
    const monday = await runImport(
      'Name,Person,Status,Timeline - Start,Timeline - End\nItem,"Ana, Bo",Stuck,2026-03-02,2026-03-04\n',
      csv,
    );
    expect(monday.task('Item')).toMatchObject({
      status: 'blocked',
      durationMin: 1440,
      constraint: { type: 'SNET', atMin: at('2026-03-02T08:00') },
    });
    expect(monday.plan.assignment.size).toBe(2);
    const clickUp = await runImport(
      'Task ID,Task Name,Parent ID,Status,Assignees,Priority,Due Date,Time Estimated\nc1,One,,review,Ana,1,1772467200000,7200000\n',
      csv,
    );
    expect(clickUp.task('One')).toMatchObject({
      status: 'in-review',
      priority: 900,
      effortMin: 120,
      deadlineMin: at('2026-03-02T16:00'),
    });
    const todoist = await runImport(
      'TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,RESPONSIBLE,DATE\nsection,Phase,,,,,\ntask,Do,,1,1,Ana,2026-03-02\ntask,Sub,,4,2,,\nnote,remark,,,,,\n',
      csv,
    );
    expect(todoist.task('Sub').parentId).toBe(todoist.task('Do').id);
    expect(todoist.task('Do').parentId).toBe(todoist.task('Phase').id);
    expect(todoist.note('Notes between')?.count).toBe(1);
  });

  it('[X23] finds parents by id, by outline number, by level, or by name, wherever they stand', async () => {
    for (const text of [
      'ID,Parent ID,Name\n2,1,B\n1,,A\n',
      'Name,Parent\nB,A\nA,\n',
      'WBS,Name\n1,A\n1.1,B\n',
      'Outline level,Name\n1,A\n2,B\n',
    ]) {
      const { task } = await runImport(text, csv);
      expect([text, task('B').parentId]).toEqual([text, task('A').id]);
    }
    const circle = await runImport('ID,Parent ID,Name\n1,2,A\n2,1,B\n3,9,C\n', csv);
    expect(circle.plan.task.size).toBe(3);
    expect(circle.note('below themselves')?.count).toBe(1);
    expect(circle.note('Parents that are not')?.where).toBe('line 4: 9');
  });

  it('[X23] links by id, outline number, row number or name', async () => {
    const { plan, note } = await runImport(
      'ID,Name,Predecessors\nAB-1,First,\nAB-2,Second,AB-1\nAB-3,Third,"AB-1SS+50%; Second; 77"\n',
      csv,
    );
    expect([...plan.dependency.values()].map(({ type, lag }) => [type, lag])).toEqual([
      ['FS', { kind: 'working', minutes: 0, unit: 'day' }],
      ['SS', { kind: 'percent', percent: 50 }],
      ['FS', { kind: 'working', minutes: 0, unit: 'day' }],
    ]);
    expect(note('Predecessors that are not')?.count).toBe(1);
    expect((await runImport('Name,Predecessors\nA,\nB,1FS+2d\n', csv)).plan.dependency.size).toBe(1);
  });
});

describe('words and dates of other programs', () => {
  it('[X21] are read in the order that a column shows', () => {
    expect(dateColumnOf(['3/4/2026', '13/4/2026'])).toEqual({ order: 'dmy', certain: true, numeric: true });
    expect(dateColumnOf(['3/4/2026', '4/13/2026'])).toEqual({ order: 'mdy', certain: true, numeric: true });
    expect(dateColumnOf(['3/4/2026 5:00 PM'])).toEqual({ order: 'mdy', certain: false, numeric: true });
    expect(dateColumnOf(['03.04.26'])).toEqual({ order: 'dmy', certain: false, numeric: true });
    const day = at('2026-04-03');
    for (const text of ['2026-04-03', '2026/4/3', 'Apr 3, 2026', '3 April 2026', '3-Apr-26', 'Fri, Apr 3 2026', '03.04.2026'])
      expect([text, readDate(text, 'dmy')?.dayMin]).toEqual([text, day]);
    expect(readDate('4/3/26 5:30 pm', 'mdy')).toEqual({ dayMin: day, timeMin: 1050 });
    for (const text of ['31.04.2026', 'soon', '2026-13-01', '3/4', '0000-01-01', '99999999'])
      expect([text, readDate(text, 'dmy')]).toEqual([text, undefined]);
  });

  it('[X21] in a column that does not tell follow one that does, and that is said', async () => {
    const { task, note } = await runImport('Name,Start,Due\nA,4/3/2026,4/5/2026\nB,,4/25/2026\n', csv);
    expect(task('A').constraint).toEqual({ type: 'SNET', atMin: at('2026-04-03T08:00') });
    expect(note('“Start”')).toMatchObject({
      what: 'Dates of “Start” are read as month/day/year',
      reason: 'as in another column of the file',
    });
  });

  it('[X22] become statuses, priorities, per cents, durations and people', () => {
    expect(
      ['Done', 'IN PROGRESS', 'To-Do', 'Stuck', 'In QA', 'Selected for Development', "Won't do", 'Mystery'].map(readStatus),
    ).toEqual(['done', 'in-progress', 'not-started', 'blocked', 'in-review', 'ready', 'cancelled', undefined]);
    expect(['Highest', 'High', 'Medium', 'low', '1', '730', 'odd'].map(readPriority)).toEqual([
      900,
      700,
      500,
      300,
      900,
      730,
      undefined,
    ]);
    expect(['50%', '0.5', '100', '101', 'half'].map(readPercent)).toEqual([50, 50, 100, undefined, undefined]);
    expect(['2d 4h', '1,5 weeks', '3', '2ed', 'PT8H', '3 days?'].map((text) => readDuration(text)?.minutes)).toEqual([
      1200, 3600, 1440, 2880, 480, 1440,
    ]);
    expect(readDuration('2 parsecs')).toBeUndefined();
    expect(readPeople('Silva, Ana [50%]; Bo <bo@x.org>')).toEqual([
      { name: 'Silva, Ana', email: '', units: 0.5 },
      { name: 'Bo', email: 'bo@x.org', units: 1 },
    ]);
  });

  it('[X23] write a predecessor so that it reads the same', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('FS', 'SS', 'FF', 'SF'),
        fc.integer({ min: -9999, max: 9999 }),
        fc.constantFrom('minute', 'hour', 'day', 'week', 'month'),
        fc.constantFrom('working', 'elapsed'),
        (type, minutes, unit, kind) => {
          const [read] = readPredecessors(writePredecessor('12', type, { kind, minutes, unit }), () => false);
          expect(read).toMatchObject({ ref: '12', type, lag: minutes === 0 ? { minutes } : { minutes, kind } });
        },
      ),
    );
  });
});

describe('an export as CSV', () => {
  it('[X24] guards what a spreadsheet would take for a formula, and an import takes the guard off', () => {
    expect(['=1+1', '+a', '-x', '@y', '\tz', "'=w", "it's"].map(guarded)).toEqual([
      "'=1+1",
      "'+a",
      "'-x",
      "'@y",
      "'\tz",
      "''=w",
      "it's",
    ]);
    fc.assert(fc.property(someText, (text) => unguarded(guarded(text)) === text));
    fc.assert(fc.property(someText, (text) => !/^[=+\-@\t\r]/.test(guarded(text))));
  });

  it('[X24] comes back with its names, dates, links and people', async () => {
    const source = sourceOf(
      aProject()
        .task('Sum', { name: '=Sum, "all"' })
        .task('A', {
          parentId: 'Sum',
          durationMin: 960,
          description: 'one\r\ntwo',
          tags: { x: true },
          deadlineMin: at('2026-03-09T17:00'),
        })
        .task('B', { parentId: 'Sum', durationMin: 1440, durationKind: 'elapsed', status: 'in-review', progressPct: 40 })
        .milestone('M')
        .link('A', 'B', { type: 'SS', lag: { kind: 'elapsed', minutes: 1440, unit: 'day' } })
        .link('B', 'M')
        .person('Ana')
        .assign('A', 'Ana', { units: 0.5 })
        .build(),
    );
    const { bytes } = exportCsv(source);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(text.startsWith('\uFEFFID,WBS,')).toBe(true);
    expect(text).toContain(`"'=Sum, ""all"""`);
    expect(exportCsv(source, { byteOrderMark: false }).bytes[0]).toBe('I'.charCodeAt(0));
    const back = await runImport(bytes, csv);
    const dates = ({ rows, plan }: typeof source) =>
      [...rows.values()].map(({ id, startMin, finishMin }) => [plan.task.get(id)?.name, startMin, finishMin]);
    expect(dates(back.source)).toEqual(dates(source).map(([name, ...rest]) => [name, ...rest]));
    expect(back.task('A')).toMatchObject({ description: 'one\r\ntwo', tags: { x: true }, deadlineMin: at('2026-03-09T17:00') });
    expect(back.task('B')).toMatchObject({ status: 'in-review', progressPct: 40, durationKind: 'elapsed' });
    expect([...back.plan.assignment.values()]).toMatchObject([{ units: 0.5 }]);
  });
});
