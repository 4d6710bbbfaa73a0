import { describe, expect, it } from 'vitest';
import { dropCommand, spotAt } from '../../../renderer/task-list/drop-place.ts';
import { resolve } from '../../../shared/resolve/resolve.ts';
import { aProject } from '../../support/a-project.ts';

const resolved = resolve(
  aProject().task('A').task('A1', { parentId: 'A' }).task('A2', { parentId: 'A' }).task('B').task('C').build(),
);

function drop(ids: readonly string[], targetId: string, where: 'before' | 'inside' | 'after', expanded = false) {
  return dropCommand({ resolved, projectId: 'P' }, new Set(ids), { targetId, where, expanded });
}

describe('dropping rows', () => {
  it('is before, inside or after the row under the pointer', () => {
    expect([0.1, 0.5, 0.9].map((share) => spotAt('A', share).where)).toEqual(['before', 'inside', 'after']);
  });

  it('puts rows between others with one command, in the order of the outline', () => {
    expect(drop(['C', 'B'], 'A2', 'before')).toMatchObject({ ids: ['B', 'C'], place: { parentId: 'A', afterId: 'A1' } });
    expect(drop(['A2'], 'B', 'after')).toMatchObject({ place: { parentId: null, afterId: 'B' } });
    expect(drop(['C'], 'A', 'before')).toMatchObject({ place: { parentId: null, afterId: null } });
  });

  it('puts rows into another, and after an unfolded summary as its first', () => {
    expect(drop(['C'], 'B', 'inside')).toMatchObject({ place: { parentId: 'B' } });
    expect(drop(['C'], 'A', 'after', true)).toMatchObject({ place: { parentId: 'A', afterId: null } });
    expect(drop(['C'], 'A', 'after')).toMatchObject({ place: { parentId: null, afterId: 'A' } });
  });

  it('does nothing into itself, or to where the rows already are', () => {
    expect(drop(['A'], 'A1', 'inside')).toBeNull();
    expect(drop(['B'], 'A', 'after')).toBeNull();
    expect(drop(['A2'], 'A', 'inside')).toBeNull();
    expect(drop(['B', 'C'], 'A', 'after')).toBeNull();
  });
});
