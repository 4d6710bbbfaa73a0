import { describe, expect, test } from 'vitest';
import type { Change } from '../../shared/commands/change.ts';
import { COMMAND_SHAPES } from '../../shared/commands/command-shapes.ts';
import { commandAction, commandLabel, labelOfType } from '../../shared/commands/command-label.ts';
import { rejectionMessage } from '../../shared/commands/rejection-message.ts';
import { journalProjectOf, touchedBy } from '../../shared/commands/touched.ts';
import { ENTITIES } from '../../shared/model/entities.ts';
import { aPlan, PROJECT } from './support/a-plan.ts';

describe('what a step touched', () => {
  test('[D28] records are listed once, with the fields that were set', () => {
    const plan = aPlan().task('a');
    const changes = plan.do({
      type: 'batch',
      label: 'Edit',
      commands: [
        { type: 'task.update', projectId: PROJECT, id: 'a', fields: { priority: 7, tags: { red: true } } },
        { type: 'task.create', projectId: PROJECT, id: 'b', place: { parentId: null }, fields: { name: 'B' } },
        { type: 'task.update', projectId: PROJECT, id: 'a', fields: { priority: 8 } },
      ],
    });
    const touched = [
      { kind: 'task', id: 'a', fields: ['priority', 'tags/red'] },
      { kind: 'task', id: 'b', fields: [] },
    ];
    expect(touchedBy(changes)).toEqual({ touched, touchedCount: 2 });
  });

  test('[D28] at most twenty are listed and all are counted, in a form that an activity holds', () => {
    const changes = Array.from({ length: 500 }, (_, i): Change => ({
      op: 'set-key',
      documentId: 'plan:p',
      kind: 'task',
      id: `t${i % 50}`,
      field: 'tags',
      key: `${i}`.repeat(30),
      value: true,
    }));
    const { touched, touchedCount } = touchedBy(changes);
    expect([touched.length, touchedCount]).toEqual([20, 50]);
    expect(ENTITIES.activity.fields.touched.codec.is(touched)).toBe(true);
  });

  test('[D28] a step is told in the journal of its project, a change of the workspace alone in none', () => {
    const plan = aPlan();
    expect(journalProjectOf(plan.do({ type: 'project.update', id: PROJECT, fields: { name: 'Other' } }))).toBe(PROJECT);
    expect(
      journalProjectOf(
        plan.do({ type: 'task.create', projectId: PROJECT, id: 'a', place: { parentId: null }, fields: { name: 'A' } }),
      ),
    ).toBe(PROJECT);
    expect(journalProjectOf(plan.do({ type: 'team.create', id: 't', fields: { name: 'T' } }))).toBeNull();
  });
});

describe('what a step is called', () => {
  test('every command type has a label in words', () => {
    const unclear = [...COMMAND_SHAPES.keys()].filter((type) => !/^[A-Z][a-z]+(?: [a-z]+)+$/.test(labelOfType(type)));
    expect(unclear).toEqual([]);
    expect([
      labelOfType('task.move'),
      labelOfType('timeOff.create'),
      labelOfType('task.teleport'),
      labelOfType('constructor'),
    ]).toEqual(['Move task', 'Add time off', 'task.teleport', 'constructor']);
  });

  test('a batch is called by its label, or by its only command', () => {
    const commands = [{ type: 'team.delete', id: 't' }] as const;
    expect(commandLabel({ type: 'batch', label: 'Import plan.xml', commands })).toBe('Import plan.xml');
    expect(commandLabel({ type: 'batch', label: '', commands })).toBe('Delete team');
    expect([commandLabel({ type: 'history.undo' }), commandLabel({ type: 'history.redo' })]).toEqual(['Undo', 'Redo']);
    expect([commandAction(commands[0]), commandAction({ type: 'batch', label: 'Import plan.xml', commands })]).toEqual([
      'team.delete',
      'Import plan.xml',
    ]);
  });
});

describe('why a command was refused', () => {
  const plan = aPlan().task('a', { name: 'Paint' }).task('b', { name: 'Dry' }).link('a', 'b');
  const context = { view: plan.draft, projectId: PROJECT };

  test('[D29] a circle is told as a chain of names', () => {
    const refused = plan.refused({ type: 'dependency.set', projectId: PROJECT, fromId: 'b', toId: 'a', fields: {} });
    expect(rejectionMessage(refused, context)).toBe(
      'Task “Paint” would have to wait for itself: “Paint” → “Dry” → “Paint”. Remove one of the links in this chain first.',
    );
  });

  test('[D29] a long chain is told by its ends', () => {
    const path = Array.from({ length: 50 }, (_, i) => `t${i}`);
    const message = rejectionMessage({ code: 'dependency-would-cycle', fromId: 't49', toId: 't0', path });
    expect(message).toContain('t0 → t1 → t2 → t3 → t4 → t5 → t6 → 42 more → t49 → t0');
  });

  test('[D29] records are named where they are known, and called by their id where not', () => {
    expect(rejectionMessage({ code: 'in-trash', kind: 'task', id: 'a' }, context)).toBe(
      'Task “Paint” is in the trash. Restore it first.',
    );
    expect(rejectionMessage({ code: 'in-trash', kind: 'task', id: 'a' })).toBe('Task a is in the trash. Restore it first.');
    expect(rejectionMessage({ code: 'not-found', kind: 'dependency', id: 'a>b' }, context)).toMatch(
      /^There is no dependency of task “Paint” and task “Dry”\./,
    );
    const by = [
      { kind: 'project', id: PROJECT },
      { kind: 'workspace', id: 'workspace' },
      { kind: 'person', id: 'x' },
    ] as const;
    expect(rejectionMessage({ code: 'still-in-use', kind: 'calendar', id: 'cal', by }, context)).toBe(
      'Calendar cal is still used by project “Test”, the workspace and person x. Choose another calendar there first.',
    );
  });

  test('[D29] a refusal in a batch says that nothing was changed, and which step', () => {
    expect(rejectionMessage({ code: 'in-batch', index: 2, rejection: { code: 'name-required', kind: 'task' } })).toBe(
      'Nothing was changed. Step 3: Give the task a name.',
    );
  });

  test('[D29] a wrong value is told in the words of the field', () => {
    expect(rejectionMessage({ code: 'field-invalid', kind: 'task', field: 'actualStartMin', expects: 'a date' })).toBe(
      'Actual start must be a date.',
    );
    expect(rejectionMessage({ code: 'malformed', path: '', expects: 'an object' })).toBe(
      'The command can’t be read: expected an object.',
    );
    expect(rejectionMessage({ code: 'malformed', path: 'fields.name', expects: 'text' })).toBe(
      'The command can’t be read at fields.name: expected text.',
    );
  });
});
