import { describe, expect, test } from 'vitest';
import { resolve } from '../../shared/resolve/resolve.ts';
import { aProject } from '../support/a-project.ts';

describe('the forest', () => {
  test('[S3] tasks come in outline order, siblings by rank and then id', () => {
    const state = aProject()
      .task('B', { rank: 'a' })
      .task('A', { rank: 'a' })
      .task('C', { rank: 'Z' })
      .task('A1', { parentId: 'A' })
      .build();
    const resolved = resolve(state);
    expect(resolved.order).toEqual(['C', 'A', 'A1', 'B']);
    expect([...resolved.wbs]).toEqual([
      ['C', '1'],
      ['A', '2'],
      ['A1', '2.1'],
      ['B', '3'],
    ]);
    expect(resolved.children.get(null)).toEqual(['C', 'A', 'B']);
    expect(resolved.children.get('A')).toEqual(['A1']);
    expect([...resolved.hierarchy.depth]).toEqual([0, 0, 1, 0]);
  });

  test('[S3] a task below a deleted one is not live and its links are quiet', () => {
    const state = aProject().task('S', { deletedAtMs: 1 }).task('A', { parentId: 'S' }).task('B').link('A', 'B').build();
    const resolved = resolve(state);
    expect(resolved.order).toEqual(['B']);
    expect(resolved.dependencies).toEqual([]);
    expect(resolved.conflicts).toEqual([]);
  });

  test('[S4] a task whose parent does not exist stands at the top', () => {
    const resolved = resolve(aProject().task('A', { parentId: 'gone' }).build());
    expect(resolved.order).toEqual(['A']);
    expect(resolved.conflicts).toEqual([{ kind: 'parent-missing', taskId: 'A' }]);
  });

  test('[S4] in a cycle of parents the smallest id goes to the top', () => {
    const state = aProject()
      .task('C', { parentId: 'B' })
      .task('B', { parentId: 'A' })
      .task('A', { parentId: 'C' })
      .task('D', { parentId: 'C' });
    const resolved = resolve(state.build());
    expect(resolved.order).toEqual(['A', 'B', 'C', 'D']);
    expect(resolved.conflicts).toEqual([{ kind: 'parent-cycle', taskId: 'A' }]);
  });

  test('[S4] a deleted task in a cycle of parents takes the cycle along', () => {
    const state = aProject()
      .task('A', { parentId: 'B', deletedAtMs: 1 })
      .task('B', { parentId: 'A' })
      .task('C', { parentId: 'B' });
    expect(resolve(state.build()).order).toEqual([]);
  });

  test('[S2] a hierarchy 10,000 deep resolves', () => {
    const project = aProject();
    for (let i = 0; i < 10_000; i++) project.task(`t${i}`, i === 0 ? {} : { parentId: `t${i - 1}` });
    const resolved = resolve(project.build());
    expect(resolved.hierarchy.depth.at(-1)).toBe(9999);
    expect(resolved.wbs.get('t2')).toBe('1.1.1');
  });
});

describe('the network', () => {
  test('[S5] a link with an end that does not exist is set aside', () => {
    const resolved = resolve(aProject().task('A').link('A', 'gone').build());
    expect(resolved.dependencies).toEqual([]);
    expect(resolved.conflicts).toEqual([{ kind: 'dependency-dangling', dependencyId: 'A>gone' }]);
  });

  test('[S5] a link with an end in the trash sleeps without a conflict', () => {
    const resolved = resolve(aProject().task('A').task('B', { deletedAtMs: 1 }).link('A', 'B').build());
    expect(resolved.dependencies).toEqual([]);
    expect(resolved.conflicts).toEqual([]);
  });

  test('[S5] a link between a task and a summary task above it is set aside', () => {
    const state = aProject()
      .task('S')
      .task('T', { parentId: 'S' })
      .task('A', { parentId: 'T' })
      .link('S', 'A')
      .link('A', 'T')
      .build();
    expect(resolve(state).conflicts).toEqual([
      { kind: 'dependency-on-own-summary', dependencyId: 'A>T' },
      { kind: 'dependency-on-own-summary', dependencyId: 'S>A' },
    ]);
  });

  test('[S6] a cycle loses the link that closes it in a walk by ids', () => {
    const resolved = resolve(aProject().task('C').task('B').task('A').link('C', 'A').link('A', 'B').link('B', 'C').build());
    expect(resolved.conflicts).toEqual([{ kind: 'dependency-cycle', dependencyId: 'C>A' }]);
    expect(resolved.dependencies.map((link) => link.id).sort()).toEqual(['A>B', 'B>C']);
  });

  test('[S6] a link from a task to itself is a cycle', () => {
    expect(resolve(aProject().task('A').link('A', 'A').build()).conflicts).toEqual([
      { kind: 'dependency-cycle', dependencyId: 'A>A' },
    ]);
  });

  test('[S6] a cycle through the leaves of summary tasks is cut', () => {
    const state = aProject()
      .task('S')
      .task('A', { parentId: 'S' })
      .task('T')
      .task('B', { parentId: 'T' })
      .link('S', 'T')
      .link('B', 'A')
      .build();
    const resolved = resolve(state);
    expect(resolved.dependencies).toHaveLength(1);
    expect(resolved.conflicts).toHaveLength(1);
    expect(resolved.conflicts[0]?.kind).toBe('dependency-cycle');
  });

  test('[S6] two chains that meet twice are no cycle', () => {
    const state = aProject()
      .task('A')
      .task('B')
      .task('C')
      .task('D')
      .link('A', 'B')
      .link('A', 'C')
      .link('B', 'D')
      .link('C', 'D')
      .build();
    expect(resolve(state).conflicts).toEqual([]);
  });

  test('[S2] a complete tangle of links resolves to a network without cycles', () => {
    const project = aProject();
    const ids = Array.from({ length: 60 }, (_, i) => `t${i}`);
    for (const id of ids) project.task(id);
    for (const from of ids) for (const to of ids) project.link(from, to);
    const resolved = resolve(project.build());
    expect(resolved.network.nodes).toHaveLength(60);
    expect(new Set(resolved.network.nodes).size).toBe(60);
    expect(resolved.dependencies).toHaveLength((60 * 59) / 2);
  });
});

describe('an earlier result', () => {
  test('keeps the forest and the network when only a duration changed', () => {
    const project = aProject().task('A').task('B').link('A', 'B');
    const before = resolve(project.build());
    const rank = before.tasks[0]?.rank ?? '';
    const after = resolve(project.task('A', { rank, durationMin: 960 }).build(), before);
    expect(after.hierarchy).toBe(before.hierarchy);
    expect(after.tasks[0]?.durationMin).toBe(960);
  });

  test('makes a new forest when a task moved', () => {
    const project = aProject().task('A').task('B').link('A', 'B');
    const before = resolve(project.build());
    const after = resolve(project.task('B', { parentId: 'A' }).build(), before);
    expect(after.wbs.get('B')).toBe('1.1');
    expect(after.conflicts).toEqual([{ kind: 'dependency-on-own-summary', dependencyId: 'A>B' }]);
  });
});
