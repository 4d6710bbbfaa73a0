import { expect, test } from 'vitest';
import { putRecords, readRecords } from '../../electron/store/record-rows.ts';
import { openWorkspaceFile } from '../../electron/store/workspace-file.ts';
import { emptyRecord } from '../../shared/model/entities.ts';
import type { Task } from '../../shared/model/task.ts';
import { aPath } from '../engine/support/test-engine.ts';

const MANY = 1000;

function tasksOf(fields: (index: number) => Partial<Task>): readonly Task[] {
  return Array.from({ length: MANY }, (_, index) => {
    const id = `t${String(index).padStart(4, '0')}`;
    return { ...emptyRecord('task', id), ...fields(index) };
  });
}

function open() {
  const file = openWorkspaceFile({ path: aPath(), create: true });
  if (!file.ok) throw new Error(file.error.code);
  return file.value;
}

test('many records that differ in a few fields are read as they were put', () => {
  const file = open();
  const tasks = tasksOf((index) => ({
    name: `It's task ${index}`,
    ...(index % 7 === 0 ? { tags: { urgent: true }, deadlineMin: index, estimated: true } : {}),
    ...(index === 500 ? { constraint: { type: 'SNET', atMin: 60 } } : {}),
  }));
  putRecords(file.db, 'task', 'p1', tasks);
  expect([...readRecords(file.db, 'task', 'p1').values()]).toEqual(tasks);
  file.close();
});

test('many records go over those that stand there, back to their initial values as well', () => {
  const file = open();
  putRecords(
    file.db,
    'task',
    'p1',
    tasksOf(() => ({ priority: 900, ownerId: 'ann', custom: { cost: 5 }, milestone: true })),
  );
  const plain = tasksOf(() => ({}));
  putRecords(file.db, 'task', 'p1', plain);
  expect([...readRecords(file.db, 'task', 'p1').values()]).toEqual(plain);
  file.close();
});
