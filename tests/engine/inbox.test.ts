import { describe, expect, test } from 'vitest';
import type { Engine } from '../../electron/engine/engine.ts';
import type { Command } from '../../shared/commands/command.ts';
import { anEngine, withProject } from './support/test-engine.ts';

const DAY_MS = 86_400_000;
const START_MS = 1_780_000_000_000;

/** An engine where Ada is `ada`, Ben is `ben`, and `p1` has the task `wall`. */
function aTeam(): Team {
  const engine = withProject(anEngine());
  const team = new Team(engine);
  team.does('ada', { type: 'person.create', id: 'ada', fields: { name: 'Ada Lovelace' } });
  team.does('ada', { type: 'person.create', id: 'ben', fields: { name: 'Ben Okafor' } });
  return team;
}

class Team {
  readonly engine: Engine;
  acts = 0;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  does(actorId: string, ...commands: readonly Command[]): void {
    for (const command of commands) {
      this.acts += 1;
      const result = this.engine.execute({ id: `a${this.acts}`, atMs: START_MS + this.acts * 1000, actorId, command });
      if (!result.ok) throw new Error(JSON.stringify(result));
    }
  }

  inbox(personId = 'ada', sinceMs = 0): string[] {
    return this.engine
      .query({ type: 'inbox', personId, sinceMs, limit: 100 })
      .map(({ kind, title, text, more }) => [kind, title, ...(text ? [text] : []), ...(more ? [`+${more}`] : [])].join(' | '));
  }
}

const task = (id: string, fields: Partial<Extract<Command, { type: 'task.create' }>['fields']> = {}): Command => ({
  type: 'task.create',
  projectId: 'p1',
  id,
  place: { parentId: null },
  fields: { name: id, ...fields },
});
const change = (id: string, fields: Extract<Command, { type: 'task.update' }>['fields']): Command => ({
  type: 'task.update',
  projectId: 'p1',
  id,
  fields,
});
const assign = (taskId: string, personId: string): Command => ({
  type: 'assignment.set',
  projectId: 'p1',
  taskId,
  personId,
  fields: {},
});
const comment = (id: string, taskId: string | null, [authorId, body]: readonly [string, string], atMs = START_MS): Command => ({
  type: 'comment.create',
  projectId: 'p1',
  id,
  fields: { taskId, authorId, body, atMs },
});

describe('[B1] the inbox of a person', () => {
  test('tells of tasks that others made theirs, and took away', () => {
    const team = aTeam();
    team.does(
      'ben',
      task('wall', { ownerId: 'ada' }),
      task('roof'),
      assign('roof', 'ada'),
      task('door'),
      change('door', { ownerId: 'ada' }),
    );
    expect(team.inbox()).toEqual(['assigned | door', 'assigned | roof', 'assigned | wall']);
    team.does('ben', { type: 'assignment.remove', projectId: 'p1', taskId: 'roof', personId: 'ada' });
    expect(team.inbox()[0]).toBe('unassigned | roof');
    expect(team.inbox('ben')).toEqual([]);
  });

  test('tells of new dates, a new status and the trash, the newest of a kind', () => {
    const team = aTeam();
    team.does('ada', task('wall', { ownerId: 'ada' }));
    team.does(
      'ben',
      change('wall', { durationMin: 960 }),
      change('wall', { durationMin: 480 }),
      change('wall', { status: 'ready' }),
    );
    expect(team.inbox()).toEqual(['status | wall', 'dates | wall']);
    team.does('ada', change('wall', { durationMin: 1440 }));
    expect(team.inbox()).toHaveLength(2);
    team.does('ben', { type: 'task.delete', projectId: 'p1', id: 'wall' });
    expect(team.inbox()).toEqual(['removed | wall']);
  });

  test('tells that a task is blocked until they act, whoever owns it', () => {
    const team = aTeam();
    const blocked = { reason: 'Which steel?', sinceMs: 1, by: { kind: 'person', personId: 'ada' } } as const;
    team.does('ben', task('deck', { ownerId: 'ben' }), change('deck', { status: 'blocked', blocked }));
    expect(team.inbox()).toEqual(['asked | deck | Which steel?']);
  });

  test('tells that a task can begin when the last of its predecessors is done', () => {
    const team = aTeam();
    const link = (fromId: string): Command => ({ type: 'dependency.set', projectId: 'p1', fromId, toId: 'walls', fields: {} });
    team.does('ada', task('dig'), task('pour'), task('walls', { ownerId: 'ada' }), link('dig'), link('pour'));
    team.does('ben', change('dig', { status: 'done' }));
    expect(team.inbox()).toEqual([]);
    team.does('ben', change('pour', { status: 'done' }));
    expect(team.inbox()).toEqual(['ready | walls | pour']);
  });

  test('tells of comments on their tasks and of being named', () => {
    const team = aTeam();
    team.does('ada', task('wall', { ownerId: 'ada' }), task('roof'));
    team.does('ben', comment('c1', 'wall', ['ben', 'Looks good'], 1000), comment('c2', 'roof', ['ben', 'Not for you'], 2000));
    team.does(
      'ben',
      comment('c3', 'roof', ['ben', 'Can you look, @Ada?'], 3000),
      comment('c4', 'wall', ['ada', 'I wrote this'], 4000),
    );
    expect(team.inbox()).toEqual(['mention | roof | Can you look, @Ada?', 'comment | wall | Looks good']);
  });

  test('tells of decisions where they have work', () => {
    const team = aTeam();
    const decide: Command = {
      type: 'decision.create',
      projectId: 'p1',
      id: 'd1',
      fields: { title: 'Timber', body: 'It is dry' },
    };
    team.does('ben', decide);
    expect(team.inbox()).toEqual([]);
    team.does('ada', task('wall', { ownerId: 'ada' }));
    expect(team.inbox()).toEqual(['decision | Timber | It is dry']);
  });

  test('makes one item of an act that does the same to many tasks', () => {
    const team = aTeam();
    const commands = ['a', 'b', 'c'].map((id) => task(id, { ownerId: 'ada' })) as Extract<Command, { type: 'task.create' }>[];
    team.does('ben', { type: 'batch', label: 'Fill', commands });
    expect(team.inbox()).toEqual(['assigned | a | +2']);
  });

  test('holds nothing that is older than asked for, and nothing of a project in the trash', () => {
    const team = aTeam();
    team.does('ben', task('wall', { ownerId: 'ada' }));
    expect(team.inbox('ada', START_MS + DAY_MS)).toEqual([]);
    team.does('ben', { type: 'project.delete', id: 'p1' });
    expect(team.inbox()).toEqual([]);
  });
});
