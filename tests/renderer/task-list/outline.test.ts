import { describe, expect, it } from 'vitest';
import { moveCommand, topsOf } from '../../../renderer/ui/move-commands.ts';
import { arrangeRows } from '../../../renderer/task-list/arrange-rows.ts';
import { ancestorsOf } from '../../../renderer/task-list/visible-rows.ts';
import { resolve } from '../../../shared/resolve/resolve.ts';
import { aProject } from '../../support/a-project.ts';

const resolved = resolve(
  aProject()
    .task('A')
    .task('A1', { parentId: 'A' })
    .task('A2', { parentId: 'A' })
    .task('A2a', { parentId: 'A2' })
    .task('B')
    .task('C')
    .build(),
);

const visibleRows = (from: typeof resolved, folded: ReadonlySet<string>) =>
  arrangeRows({ resolved: from, folded, fits: null, order: null, groupOf: null });

describe('the outline as lines', () => {
  it('shows every task while nothing is folded', () => {
    expect(visibleRows(resolved, new Set()).map(({ id, depth }) => `${depth}${id}`)).toEqual([
      '0A',
      '1A1',
      '1A2',
      '2A2a',
      '0B',
      '0C',
    ]);
  });

  it('leaves out what is below a folded summary', () => {
    const rows = visibleRows(resolved, new Set(['A']));
    expect(rows.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
    expect(rows[0]).toMatchObject({ expandable: true, expanded: false });
  });

  it('names the summaries above a task, nearest first', () => {
    expect(ancestorsOf(resolved, 'A2a')).toEqual(['A2', 'A']);
  });
});

describe('moving through the outline', () => {
  it('indents under the task before', () => {
    expect(moveCommand(resolved, 'P', new Set(['B']), 'indent')).toMatchObject({ ids: ['B'], place: { parentId: 'A' } });
  });

  it('indents neighbours together', () => {
    expect(moveCommand(resolved, 'P', new Set(['C', 'B']), 'indent')).toMatchObject({
      ids: ['B', 'C'],
      place: { parentId: 'A' },
    });
  });

  it('outdents to after the summary', () => {
    expect(moveCommand(resolved, 'P', new Set(['A2a']), 'outdent')).toMatchObject({ place: { parentId: 'A', afterId: 'A2' } });
  });

  it('moves up and down among siblings', () => {
    expect(moveCommand(resolved, 'P', new Set(['C']), 'up')).toMatchObject({ place: { parentId: null, afterId: 'A' } });
    expect(moveCommand(resolved, 'P', new Set(['B']), 'down')).toMatchObject({ place: { parentId: null, afterId: 'C' } });
    expect(moveCommand(resolved, 'P', new Set(['A2']), 'up')).toMatchObject({ place: { parentId: 'A', afterId: null } });
  });

  it.each(['indent', 'outdent', 'up'] as const)('gives nothing where the first task can go no further: %s', (move) => {
    expect(moveCommand(resolved, 'P', new Set(['A']), move)).toBeNull();
  });

  it('gives nothing for tasks that are no neighbours', () => {
    expect(moveCommand(resolved, 'P', new Set(['A1', 'C']), 'up')).toBeNull();
  });

  it('takes what is below a chosen summary along', () => {
    expect(topsOf(resolved, new Set(['A2a', 'A', 'C']))).toEqual(['A', 'C']);
  });
});
