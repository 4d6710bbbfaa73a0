import { describe, expect, it } from 'vitest';
import { bucketsFrom, type Bucket } from '../../renderer/workload/layout/buckets.ts';
import { groupCell, hoursCell, personCell } from '../../renderer/workload/layout/workload-cell.ts';
import { MONDAY_DAY } from './a-plan.ts';

const FULL_WEEK = [480, 480, 480, 480, 480, 0, 0];
const [WEEK] = bucketsFrom('week', MONDAY_DAY, 1) as [Bucket];
const cellOf = (assigned: readonly number[], capacity: readonly number[] = FULL_WEEK) =>
  personCell({ loadMin: Float64Array.from(assigned), capacityMin: Float64Array.from(capacity) }, WEEK, MONDAY_DAY);

describe("a person's cell", () => {
  it('says how full it is', () => {
    expect(cellOf([])).toMatchObject({ state: 'idle', freeMin: 2400 });
    expect(cellOf([480])).toMatchObject({ state: 'light', share: 0.2, freeMin: 1920 });
    expect(cellOf([480, 480, 480, 480, 200])).toMatchObject({ state: 'full' });
    expect(cellOf([480, 480, 480, 480, 600])).toMatchObject({ state: 'over', freeMin: -120 });
  });

  it('tells of single days that are too full in a week that is not', () => {
    expect(cellOf([960, 700, 0, 0, 0])).toMatchObject({ state: 'uneven', overDays: 2 });
  });

  it('is off where nobody works, and too much where work lies there all the same', () => {
    expect(cellOf([], [0, 0, 0, 0, 0, 0, 0])).toMatchObject({ state: 'off' });
    expect(cellOf([60], [0, 0, 0, 0, 0, 0, 0])).toMatchObject({ state: 'over' });
  });

  it('takes no fraction of a minute for too much', () => {
    expect(cellOf([480.4, 480, 480, 480, 480])).toMatchObject({ state: 'full' });
  });
});

describe("a group's cell", () => {
  it('adds up, and one who has too much is not made good by the room that another has', () => {
    const cell = groupCell([cellOf([480, 480, 480, 480, 600]), cellOf([])]);
    expect(cell).toMatchObject({ state: 'uneven', loadMin: 2520, capacityMin: 4800, overPeople: 1 });
    expect(groupCell([cellOf([480]), cellOf([])])).toMatchObject({ state: 'light', overPeople: 0 });
  });
});

describe('a cell of hours', () => {
  it('of one project tells of too much in all, where work of the project lies', () => {
    const tooMuch = cellOf([480, 480, 480, 480, 600]);
    expect(hoursCell(300, tooMuch).inAll).toBe(tooMuch);
    expect(hoursCell(0, tooMuch).inAll).toBeNull();
    expect(hoursCell(300, cellOf([300])).inAll).toBeNull();
  });

  it('is never too much', () => {
    expect(hoursCell(100_000)).toMatchObject({ state: 'hours', freeMin: 0 });
    expect(hoursCell(0)).toMatchObject({ state: 'idle' });
  });
});
