import { describe, expect, it } from 'vitest';
import { asksWhyBlocked, moveCards } from '../../renderer/board/layout/move-cards.ts';
import { emptyRecord } from '../../shared/model/entities.ts';
import type { Task } from '../../shared/model/task.ts';

const people = new Map([['ada', { ...emptyRecord('person', 'ada'), name: 'Ada' }]]);
const task = (id: string, fields: Partial<Task> = {}): Task => ({ ...emptyRecord('task', id), ...fields });
const projectId = 'P';

describe('moveCards', () => {
  it('changes only the cards that are not there yet', () => {
    const tasks = [task('a'), task('b', { status: 'ready' })];
    expect(moveCards({ projectId, tasks, to: { axis: 'status', status: 'ready' }, people })).toEqual([
      { type: 'task.update', projectId, id: 'a', fields: { status: 'ready' } },
    ]);
  });

  it('gives an owner, or takes the owner away', () => {
    const tasks = [task('a', { ownerId: 'ada' }), task('b', { ownerId: 'who is gone' })];
    expect(moveCards({ projectId, tasks, to: { axis: 'owner', ownerId: null }, people }).map(({ type }) => type)).toEqual([
      'task.update',
    ]);
    expect(moveCards({ projectId, tasks, to: { axis: 'owner', ownerId: 'ada' }, people })).toEqual([
      { type: 'task.update', projectId, id: 'b', fields: { ownerId: 'ada' } },
    ]);
  });

  it('sets the number that a priority stands for', () => {
    const [command] = moveCards({ projectId, tasks: [task('a')], to: { axis: 'priority', priority: 'urgent' }, people });
    expect(command).toMatchObject({ fields: { priority: 900 } });
  });

  it('takes the reason along to the blocked, which asks for it', () => {
    const to = { axis: 'status', status: 'blocked' } as const;
    const blocked = { reason: 'Rain', sinceMs: 1, by: { kind: 'other' } } as const;
    expect(asksWhyBlocked(to)).toBe(true);
    expect(asksWhyBlocked({ axis: 'status', status: 'done' })).toBe(false);
    expect(moveCards({ projectId, tasks: [task('a')], to, people, blocked })).toEqual([
      { type: 'task.update', projectId, id: 'a', fields: { status: 'blocked', blocked } },
    ]);
  });
});
