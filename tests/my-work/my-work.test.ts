import { describe, expect, it } from 'vitest';
import { myWork, type WorkItem, type WorkSection } from '../../renderer/my-work/layout/my-work.ts';
import type { PlanReplica } from '../../renderer/replica/replica-state.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { schedule } from '../../shared/schedule/schedule.ts';
import { aProject, at, PROJECT_ID, type ProjectBuilder } from '../support/a-project.ts';

/** Wednesday. The builder's plans begin on the Monday before. */
const NOW = at('2026-03-04T10:00');
const DAY = 480;

function aPlan(builder: ProjectBuilder, projectId = PROJECT_ID): PlanReplica {
  const state = builder.build();
  const resolved = resolve(state);
  const { rows, project } = schedule(resolved);
  const byId = new Map([...rows.values()].map((row) => [row.id, row]));
  return { projectId, revision: 1, tables: state.plan, resolved, schedule: byId, project };
}

function workOf(personId: string, ...plans: readonly PlanReplica[]): ReadonlyMap<WorkSection, readonly WorkItem[]> {
  return myWork({ plans, personId, nowMin: NOW, weekStartsOn: 1 });
}

function names(sections: ReadonlyMap<WorkSection, readonly WorkItem[]>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries([...sections].map(([section, items]) => [section, items.map(({ task }) => task.id)]));
}

const from = (iso: string) => ({ constraint: { type: 'SNET', atMin: at(iso) } }) as const;

describe('myWork', () => {
  it('takes what I own or am assigned to, and nothing that is over or a summary', () => {
    const plan = aPlan(
      aProject()
        .person('me')
        .person('ben')
        .task('Phase', { ownerId: 'me' })
        .task('owned', { parentId: 'Phase', ownerId: 'me', ...from('2026-03-04T08:00') })
        .task('assigned', { ownerId: 'ben', ...from('2026-03-04T08:00') })
        .task('others', { ownerId: 'ben' })
        .task('done', { ownerId: 'me', status: 'done' })
        .task('cancelled', { ownerId: 'me', status: 'cancelled' })
        .assign('assigned', 'me'),
    );
    expect(names(workOf('me', plan))).toEqual({ today: ['owned', 'assigned'] });
  });

  it('sorts by when work begins, and what should be finished comes as overdue', () => {
    const plan = aPlan(
      aProject()
        .task('over', { ownerId: 'me', durationMin: DAY })
        .task('running', { ownerId: 'me', durationMin: 5 * DAY })
        .task('tomorrow', { ownerId: 'me', ...from('2026-03-05T08:00') })
        .task('friday', { ownerId: 'me', ...from('2026-03-06T08:00') })
        .task('monday', { ownerId: 'me', ...from('2026-03-09T08:00') }),
    );
    expect(names(workOf('me', plan))).toEqual({
      overdue: ['over'],
      today: ['running'],
      week: ['tomorrow', 'friday'],
      later: ['monday'],
    });
  });

  it('ends the week where the workspace says so', () => {
    const plan = aPlan(
      aProject().task('saturday', {
        ownerId: 'me',
        mode: 'manual',
        manualStartMin: at('2026-03-08T08:00'),
        manualFinishMin: at('2026-03-08T12:00'),
      }),
    );
    expect(names(myWork({ plans: [plan], personId: 'me', nowMin: NOW, weekStartsOn: 1 }))).toEqual({ week: ['saturday'] });
    expect(names(myWork({ plans: [plan], personId: 'me', nowMin: NOW, weekStartsOn: 0 }))).toEqual({ later: ['saturday'] });
  });

  it('keeps what is blocked apart, waits for those who can help, and shows whom I can help', () => {
    const by = (personId: string) =>
      ({ status: 'blocked', blocked: { reason: 'Key', sinceMs: 1, by: { kind: 'person', personId } } }) as const;
    const plan = aPlan(
      aProject()
        .person('me')
        .person('ben')
        .task('mine', { ownerId: 'me', status: 'blocked', blocked: { reason: 'Rain', sinceMs: 1, by: { kind: 'other' } } })
        .task('by ben', { ownerId: 'me', ...by('ben') })
        .task('of ben', { ownerId: 'ben', ...by('me') }),
    );
    const work = workOf('me', plan);
    expect(names(work)).toEqual({ asked: ['of ben'], blocked: ['mine'], waiting: ['by ben'] });
    expect(work.get('waiting')?.[0]?.waitsFor).toEqual({ name: 'Key', personIds: ['ben'] });
  });

  it('waits for open predecessors of others, not for my own or for finished ones', () => {
    const plan = aPlan(
      aProject()
        .task('theirs', { ownerId: 'ben' })
        .task('finished', { ownerId: 'ben', status: 'done', progressPct: 100 })
        .task('own', { ownerId: 'me', durationMin: 10 * DAY })
        .task('after theirs', { ownerId: 'me' })
        .task('after finished', { ownerId: 'me', ...from('2026-03-04T08:00') })
        .task('after own', { ownerId: 'me' })
        .task('begun', { ownerId: 'me', status: 'in-progress', ...from('2026-03-04T08:00') })
        .link('theirs', 'after theirs')
        .link('finished', 'after finished')
        .link('own', 'after own')
        .link('theirs', 'begun'),
    );
    const work = workOf('me', plan);
    expect(names(work)).toMatchObject({ waiting: ['after theirs'], later: ['after own'] });
    expect(work.get('today')?.map(({ task }) => task.id)).toEqual(expect.arrayContaining(['after finished', 'begun']));
    expect(work.get('waiting')?.[0]?.waitsFor).toEqual({ name: 'theirs', personIds: ['ben'] });
  });

  it('waits for what stands before a summary above', () => {
    const plan = aPlan(
      aProject()
        .task('ground', { ownerId: 'ben' })
        .task('House')
        .task('walls', { parentId: 'House', ownerId: 'me' })
        .link('ground', 'House'),
    );
    expect(names(workOf('me', plan))).toEqual({ waiting: ['walls'] });
  });

  it('does not wait for a start that has happened, nor for a link between finishes', () => {
    const plan = aPlan(
      aProject()
        .task('running', { ownerId: 'ben', status: 'in-progress', progressPct: 10, durationMin: 20 * DAY })
        .task('idle', { ownerId: 'ben', durationMin: 20 * DAY })
        .task('with running', { ownerId: 'me', durationMin: 5 * DAY })
        .task('with idle', { ownerId: 'me', durationMin: 5 * DAY })
        .task('ends with', { ownerId: 'me', durationMin: 5 * DAY })
        .link('running', 'with running', { type: 'SS' })
        .link('idle', 'with idle', { type: 'SS' })
        .link('idle', 'ends with', { type: 'FF' }),
    );
    expect(names(workOf('me', plan))).toMatchObject({ waiting: ['with idle'], today: ['with running'] });
  });

  it('goes over all plans and orders by finish', () => {
    const one = aPlan(aProject().task('long', { ownerId: 'me', durationMin: 9 * DAY }));
    const two = aPlan(aProject().task('short', { ownerId: 'me', durationMin: 4 * DAY }), 'P2');
    const today = workOf('me', one, two).get('today') ?? [];
    expect(today.map(({ projectId, task }) => [projectId, task.id])).toEqual([
      ['P2', 'short'],
      [PROJECT_ID, 'long'],
    ]);
  });

  it('has nothing for who is in no plan', () => {
    expect(workOf('nobody', aPlan(aProject().task('a'))).size).toBe(0);
  });
});
