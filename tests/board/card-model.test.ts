import { describe, expect, it } from 'vitest';
import { aProject, at } from '../support/a-project.ts';
import { aBoard, cardOf } from './a-board.ts';

describe('cardModel', () => {
  const source = aBoard(
    aProject()
      .person('ada')
      .person('ben')
      .task('House')
      .task('Floor', { parentId: 'House' })
      .task('Walls', { parentId: 'Floor', ownerId: 'ben', durationMin: 960, progressPct: 40, status: 'in-progress' })
      .task('Roof', { durationMin: 480, status: 'done', progressPct: 100 })
      .task('Paint', { status: 'blocked', blocked: { reason: 'No paint', sinceMs: 1, by: { kind: 'person', personId: 'ada' } } })
      .assign('Walls', 'ada')
      .assign('Walls', 'ben'),
    at('2026-03-04T08:00'),
  );

  it('says where the task belongs, outermost first', () => {
    expect(cardOf(source, 'Walls').path).toBe('House › Floor');
    expect(cardOf(source, 'Roof').path).toBe('');
  });

  it('names the owner first and nobody twice', () => {
    expect(cardOf(source, 'Walls').people.map(({ id }) => id)).toEqual(['ben', 'ada']);
  });

  it('has the computed dates and progress, and is late when they have passed', () => {
    expect(cardOf(source, 'Walls')).toMatchObject({
      startMin: at('2026-03-02T08:00'),
      finishMin: at('2026-03-03T17:00'),
      progressPct: 40,
      lateness: 'overdue',
      critical: true,
    });
  });

  it('has no critical mark and is not late when it is done', () => {
    expect(cardOf(source, 'Roof')).toMatchObject({ critical: false, lateness: null });
  });

  it('says what is in the way and who can help', () => {
    expect(cardOf(source, 'Paint').blocked).toEqual({ reason: 'No paint', who: 'ada' });
  });
});
