import { describe, expect, it } from 'vitest';
import { mspdi, standardCalendar } from './support/mspdi-text.ts';
import { countedIds, runImport } from './support/run-import.ts';

const file = mspdi({
  header: { CalendarUID: 1 },
  calendars: [standardCalendar()],
  tasks: [{}],
  resources: [
    { UID: 1, Name: 'Ana Silva', EmailAddress: 'ANA@example.org' },
    { UID: 2, Name: 'bo  larsen' },
    { UID: 3, Name: 'Bo Larsen' },
  ],
  assignments: [
    { TaskUID: 1, ResourceUID: 1, Units: 1 },
    { TaskUID: 1, ResourceUID: 2, Units: 1 },
  ],
});

describe('an import into a workspace', () => {
  it('[X6] takes over who is there by e-mail or name, each once, and calendars that are the same', async () => {
    const first = await runImport(
      file
        .replace('Ana Silva', 'A. Silva')
        .replace('bo  larsen', 'Bo Larsen')
        .replace('<UID>3</UID>', '<UID>3</UID><IsNull>1</IsNull>'),
    );
    expect(first.workspace.person.size).toBe(2);
    const second = await runImport(file, {
      existing: first.workspace,
      newId: countedIds('second'),
    });
    expect([...second.workspace.person.values()].map(({ name }) => name).toSorted()).toEqual([
      'A. Silva',
      'Bo Larsen',
      'Bo Larsen',
    ]);
    expect(second.workspace.calendar.size).toBe(1);
    expect(second.workspace.project.size).toBe(2);
    const assigned = [...second.plan.assignment.values()].map(({ personId }) => personId).toSorted();
    expect(assigned).toEqual([...first.workspace.person.keys()].toSorted());
    expect(second.outcome.counts).toMatchObject({ people: 3, calendars: 1 });
  });

  it('[X6] makes a calendar of its own where the hours differ, and leaves people their hours', async () => {
    const first = await runImport(file);
    const other = file.replaceAll('08:00:00</FromTime>', '07:00:00</FromTime>');
    const second = await runImport(other, {
      existing: first.workspace,
      newId: countedIds('second'),
    });
    expect(second.workspace.calendar.size).toBe(2);
    expect(second.note('Working hours of people')).toBeUndefined();
    const units = file.replace('<EmailAddress>', '<MaxUnits>0.5</MaxUnits><EmailAddress>');
    expect(
      (
        await runImport(units, {
          existing: first.workspace,
          newId: countedIds('third'),
        })
      ).note('Working hours of people')?.count,
    ).toBe(1);
  });
});
