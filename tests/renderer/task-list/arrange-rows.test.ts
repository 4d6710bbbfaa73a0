import { describe, expect, it } from 'vitest';
import { arrangeRows, positionsThatFit, type Arrangement } from '../../../renderer/task-list/arrange-rows.ts';
import { fieldReader } from '../../../renderer/task-list/field-values.ts';
import { grouper } from '../../../renderer/task-list/group-tasks.ts';
import { compileFilter, type Condition } from '../../../renderer/task-list/list-filter.ts';
import { createTextIndex } from '../../../renderer/task-list/text-index.ts';
import { aProject, at } from '../../support/a-project.ts';
import { sourceOf } from '../support/list-source.ts';

const source = sourceOf(
  aProject()
    .task('Plan')
    .task('Survey', { parentId: 'Plan', durationMin: 960, priority: 900, ownerId: 'Ada' })
    .task('Draw', { parentId: 'Plan', durationMin: 480, tags: { ink: true } })
    .task('Build')
    .task('Walls', { parentId: 'Build', durationMin: 1440, status: 'blocked' })
    .task('Party', { durationMin: 240, status: 'done' })
    .link('Survey', 'Walls')
    .person('Ada')
    .person('Ben')
    .assign('Draw', 'Ben')
    .build(),
);

const base: Arrangement = { resolved: source.plan.resolved, folded: new Set(), fits: null, order: null, groupOf: null };
const viewer = { personId: 'Ada', nowMin: at('2026-03-02T12:00'), weekStartsOn: 1, texts: createTextIndex(source) };

function fitting(view: Parameters<typeof compileFilter>[1]) {
  const test = compileFilter(source, view, viewer);
  return test && positionsThatFit(source.plan.resolved, test);
}

function lines(arrangement: Partial<Arrangement>) {
  return arrangeRows({ ...base, ...arrangement }).map(
    ({ id, depth, dimmed, group }) => `${'.'.repeat(depth)}${group ? `[${group.label} ${group.count}]` : id}${dimmed ? '?' : ''}`,
  );
}

function filtered(...conditions: readonly Condition[]) {
  const match = 'all' as const;
  const filter = { match, groups: [{ match, conditions: [...conditions] }] };
  return lines({ fits: fitting({ filter, quick: [] }) });
}

describe('the lines of the list', () => {
  it('keep the summaries above what fits, dimmed', () => {
    expect(filtered({ field: 'name', operator: 'contains', value: 'wal' })).toEqual(['Build?', '.Walls']);
  });

  it.each([
    [{ field: 'status', operator: 'is', value: 'blocked' }, ['Build?', '.Walls']],
    [{ field: 'owner', operator: 'is', value: 'Ada' }, ['Plan?', '.Survey']],
    [{ field: 'assignees', operator: 'is', value: 'Ben' }, ['Plan?', '.Draw']],
    [{ field: 'tags', operator: 'not-empty', value: '' }, ['Plan?', '.Draw']],
    [{ field: 'priority', operator: 'is', value: 'urgent' }, ['Plan?', '.Survey']],
    [{ field: 'wbs', operator: 'is', value: '2.1' }, ['Build?', '.Walls']],
    [{ field: 'start', operator: 'after', value: '2026-03-03' }, ['Build', '.Walls']],
  ] as const)('keep what fits %o', (condition, expected) => {
    expect(filtered(condition)).toEqual(expected);
  });

  it('let everything through that nobody has filled in or that can not be read', () => {
    expect(filtered({ field: 'start', operator: 'before', value: '' })).toHaveLength(6);
    expect(filtered({ field: 'moon', operator: 'is', value: 'full' })).toHaveLength(6);
  });

  it('join groups of conditions with and, or', () => {
    const of = (match: 'all' | 'any') => ({
      match,
      groups: [
        { match: 'all' as const, conditions: [{ field: 'name', operator: 'is', value: 'Draw' }] },
        { match: 'all' as const, conditions: [{ field: 'status', operator: 'is', value: 'done' }] },
      ],
    });
    expect(lines({ fits: fitting({ filter: of('any'), quick: [] }) })).toEqual(['Plan?', '.Draw', 'Party']);
    expect(lines({ fits: fitting({ filter: of('all'), quick: [] }) })).toEqual([]);
  });

  it.each([
    ['mine', ['Plan?', '.Survey']],
    ['blocked', ['Build?', '.Walls']],
    ['this-week', ['Plan', '.Survey', '.Draw', 'Build', '.Walls']],
  ] as const)('keep what the quick filter %s finds', (quick, expected) => {
    const none = { match: 'all' as const, groups: [] };
    expect(lines({ fits: fitting({ filter: none, quick: [quick] }) })).toEqual(expected);
  });

  it('are sorted within their summaries, or over all tasks', () => {
    const read = fieldReader(source, 'duration');
    expect(lines({ order: { read, descending: false, flat: false } })).toEqual([
      'Party',
      'Plan',
      '.Draw',
      '.Survey',
      'Build',
      '.Walls',
    ]);
    expect(lines({ order: { read, descending: true, flat: true } })).toEqual(['Walls', 'Survey', 'Draw', 'Party']);
  });

  it('put what has no value last in either direction', () => {
    const read = fieldReader(source, 'owner');
    for (const descending of [true, false]) expect(lines({ order: { read, descending, flat: true } })[0]).toBe('Survey');
  });

  it('stand in groups that fold', () => {
    const groupOf = grouper(source, 'status');
    expect(lines({ groupOf })).toEqual(['[Not started 2]', '.Survey', '.Draw', '[Blocked 1]', '.Walls', '[Done 1]', '.Party']);
    expect(lines({ groupOf, folded: new Set(['group/not-started']) })[1]).toBe('[Blocked 1]');
    expect(lines({ groupOf: grouper(source, 'owner') }).at(-4)).toBe('[Nobody 3]');
  });
});
