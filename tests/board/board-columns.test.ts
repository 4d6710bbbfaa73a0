import { describe, expect, it } from 'vitest';
import { boardColumns, type BoardAxis } from '../../renderer/board/layout/board-columns.ts';
import { cardFilter, createCardText, type CardSource } from '../../renderer/board/layout/card-model.ts';
import { aProject } from '../support/a-project.ts';
import { aBoard } from './a-board.ts';

const all = (): boolean => true;

function cards(
  source: CardSource,
  axis: BoardAxis,
  shows = cardFilter(createCardText(source), ''),
): Readonly<Record<string, readonly string[]>> {
  const columns = boardColumns({ ...source, resolved: source.plan.resolved }, axis, shows);
  return Object.fromEntries(columns.map(({ key, taskIds }) => [key, taskIds]));
}

describe('boardColumns', () => {
  const house = aBoard(
    aProject()
      .person('Zoe')
      .person('ben', { name: 'Ben' })
      .person('gone', { deletedAtMs: 1 })
      .person('left', { name: 'Left', deletedAtMs: 1 })
      .task('Phase')
      .task('a', { parentId: 'Phase', status: 'done', ownerId: 'ben', priority: 900 })
      .task('b', { parentId: 'Phase', ownerId: 'left' })
      .task('c', { status: 'done', priority: 250 })
      .task('trash', { deletedAtMs: 1 }),
  );

  it('has a column for each status, cards in the order of the outline, and no summaries', () => {
    expect(cards(house, 'status')).toEqual({
      'not-started': ['b'],
      ready: [],
      'in-progress': [],
      blocked: [],
      'in-review': [],
      done: ['a', 'c'],
      cancelled: [],
    });
  });

  it('has a column for nobody, for all who can own, and for who is gone while they own', () => {
    expect(cards(house, 'owner')).toEqual({ '-': ['c'], ben: ['a'], left: ['b'], Zoe: [] });
  });

  it('puts those first who have to do with the plan', () => {
    const source = aBoard(aProject().person('Adam').person('Zoe').task('a').assign('a', 'Zoe'));
    expect(Object.keys(cards(source, 'owner'))).toEqual(['-', 'Zoe', 'Adam']);
  });

  it('runs from urgent to low by priority', () => {
    expect(cards(house, 'priority')).toEqual({ urgent: ['a'], high: [], normal: ['b'], low: ['c'] });
  });

  it('counts what the filter hides', () => {
    const columns = boardColumns({ ...house, resolved: house.plan.resolved }, 'status', ({ id }) => id === 'c');
    expect(columns.find(({ key }) => key === 'done')).toMatchObject({ taskIds: ['c'], total: 2 });
  });

  it('keeps the cards of ten thousand tasks apart', () => {
    const builder = aProject();
    for (let index = 0; index < 10_000; index++) builder.task(`t${index}`, { status: index % 2 === 0 ? 'done' : 'ready' });
    const source = aBoard(builder);
    const columns = boardColumns({ ...source, resolved: source.plan.resolved }, 'status', all);
    expect(columns.map(({ total }) => total)).toEqual([0, 5000, 0, 0, 0, 5000, 0]);
  });
});

describe('cardFilter', () => {
  const source = aBoard(
    aProject()
      .person('Ada Lovelace')
      .task('Ground floor')
      .task('Walls', { parentId: 'Ground floor', tags: { brick: true } })
      .task('Roof', { ownerId: 'Ada Lovelace' })
      .task('Paint')
      .assign('Paint', 'Ada Lovelace'),
  );
  const found = (text: string): readonly string[] =>
    Object.values(cards(source, 'status', cardFilter(createCardText(source), text))).flat();

  it.each([
    ['wal', ['Walls']],
    ['FLOOR', ['Walls']],
    ['ada', ['Roof', 'Paint']],
    ['lovelace pai', ['Paint']],
    ['brick', ['Walls']],
    ['  ', ['Walls', 'Roof', 'Paint']],
    ['nothing like it', []],
  ])('finds by %j', (text, names) => {
    expect(found(text)).toEqual(names);
  });
});
