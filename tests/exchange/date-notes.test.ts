import { describe, expect, it } from 'vitest';
import { mspdi, standardCalendar, type Elements } from './support/mspdi-text.ts';
import { runImport } from './support/run-import.ts';

const said = async (tasks: readonly Elements[]) =>
  (await runImport(mspdi({ header: { CalendarUID: 1 }, calendars: [standardCalendar()], tasks }))).dateNotes.map(
    ({ severity, what, count, where, reason }) => `${severity}: ${what} (${count}), ${where}: ${reason}`,
  );

const task = (start: string, finish: string, more: Elements = {}): Elements => ({
  Start: `2026-${start}:00`,
  Finish: `2026-${finish}:00`,
  ...more,
});
const after = (uid: number): Elements => ({ PredecessorLink: [{ PredecessorUID: uid, Type: 1 }] });

describe('dates that differ from the file', () => {
  it('[X26] are not noted when there are none, a rounded minute apart', async () => {
    expect(await said([task('03-02T08:00', '03-02T17:00'), task('03-03T08:00', '03-03T16:59', after(1)), {}])).toEqual([]);
  });

  it('[X26] are counted by their reason, with the first task and both dates', async () => {
    const split = task('03-02T08:00', '03-04T17:00', { Name: 'Paint' });
    expect(
      await said([
        split,
        task('03-05T08:00', '03-05T17:00', after(1)),
        task('03-06T08:00', '03-06T17:00', after(2)),
        task('03-09T08:00', '03-09T17:00', { Name: 'Roof' }),
      ]),
    ).toEqual([
      'changed: Tasks that finish on other dates than in the file (1), Paint (2026-03-04 17:00 in the file, 2026-03-02 17:00 here): the file interrupts them or spreads their work unevenly; Baton plans them in one piece',
      'changed: Tasks that start on other dates than in the file (2), T2 (2026-03-05 08:00 in the file, 2026-03-03 08:00 here): they follow tasks whose dates differ',
      'changed: Tasks that start on other dates than in the file (1), Roof (2026-03-09 08:00 in the file, 2026-03-02 08:00 here): Baton computes them from links, constraints and calendars, which give other dates',
    ]);
  });

  it('[X26] of a summary task and of a cancelled one are not counted, and what follows a summary task that differs says so', async () => {
    const notes = await said([
      task('03-02T08:00', '03-04T17:00', { Name: 'Phase', Summary: 1 }),
      task('03-02T08:00', '03-04T17:00', { Name: 'Paint', OutlineLevel: 2 }),
      task('03-05T08:00', '03-05T17:00', after(1)),
      task('03-20T08:00', '03-20T17:00', { Active: 0 }),
    ]);
    expect(notes.map((note) => /\((\d+)\), (\S+)/.exec(note)?.slice(1))).toEqual([
      ['1', 'Paint'],
      ['1', 'T3'],
    ]);
    expect(notes[1]).toContain('they follow tasks');
  });
});
