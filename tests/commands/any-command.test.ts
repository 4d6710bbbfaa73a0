import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordCommand } from '../../shared/commands/command.ts';
import { COMMAND_SHAPES } from '../../shared/commands/command-shapes.ts';
import { parseCommand } from '../../shared/commands/parse-command.ts';
import type { Rejection } from '../../shared/commands/rejection.ts';
import { rejectionMessage } from '../../shared/commands/rejection-message.ts';
import { fieldProblem, settableFields } from '../../shared/commands/settable-fields.ts';
import { applyDelta } from '../../shared/delta/apply-delta.ts';
import { createDraft, emptySource, type Draft } from '../../shared/commands/draft.ts';
import { decide } from '../../shared/commands/decide.ts';
import { entityOf, kindsOf, type Kind } from '../../shared/model/entities.ts';
import type { PlanTables } from '../../shared/model/project-state.ts';
import { anyCommand, valuesOf } from './support/any-command.ts';
import { aPlan, PROJECT, type Plan } from './support/a-plan.ts';

/** A plan after commands, and what became of them. */
function played(commands: readonly Parameters<Plan['try']>[0][]): { readonly plan: Plan; readonly accepted: number } {
  const plan = aPlan().task('a').task('b', {}, 'a').task('c').task('d', {}, 'c').task('e').link('b', 'd');
  plan.do({ type: 'person.create', id: 'ann', fields: { name: 'Ann' } });
  plan.do({ type: 'calendar.create', id: 'cal', fields: { name: 'Night' } });
  let accepted = 0;
  const refused: { readonly kept: number; readonly message: string }[] = [];
  for (const [index, command] of commands.entries()) {
    const before = plan.draft.mark();
    const result = plan.try(command, 1000 + index);
    if (result.ok) accepted++;
    else
      refused.push({
        kept: plan.draft.mark() - before,
        message: rejectionMessage(result.error, { view: plan.draft, projectId: PROJECT }),
      });
  }
  expect(refused.filter(({ kept, message }) => kept !== 0 || !/^[A-Z“].+\.$/s.test(message))).toEqual([]);
  return { plan, accepted };
}

/** By brute force: no task is above itself, and no leaf waits for itself over any number of links. */
function circles({ task, dependency }: PlanTables): readonly string[] {
  const above = (id: string): string[] => {
    const ids: string[] = [];
    for (let at = task.get(id)?.parentId ?? null; at !== null && !ids.includes(at); at = task.get(at)?.parentId ?? null)
      ids.push(at);
    return ids;
  };
  const live = (id: string): boolean =>
    task.has(id) && [id, ...above(id)].every((each) => (task.get(each)?.deletedAtMs ?? null) === null);
  const ids = [...task.keys()].filter(live);
  const leaves = ids.filter((id) => !ids.some((other) => task.get(other)?.parentId === id));
  const below = (id: string): string[] => leaves.filter((leaf) => leaf === id || above(leaf).includes(id));
  const waits = new Map(leaves.map((leaf) => [leaf, new Set<string>()]));
  for (const { fromId, toId } of dependency.values()) {
    if (!live(fromId) || !live(toId)) continue;
    for (const from of below(fromId)) for (const to of below(toId)) waits.get(from)?.add(to);
  }
  for (const middle of leaves) {
    for (const from of leaves)
      if (waits.get(from)?.has(middle)) for (const to of waits.get(middle) ?? []) waits.get(from)?.add(to);
  }
  return [...ids.filter((id) => above(id).includes(id)), ...leaves.filter((leaf) => waits.get(leaf)?.has(leaf))];
}

function valuesFit(draft: Draft): void {
  for (const document of ['workspace', 'plan', 'journal'] as const) {
    for (const kind of kindsOf(document) as readonly Kind[]) {
      for (const record of draft.all(kind, document === 'workspace' ? null : PROJECT)) {
        const values = record as unknown as Readonly<Record<string, unknown>>;
        for (const [name, field] of Object.entries(entityOf(kind).fields))
          expect({ kind, name, problem: fieldProblem(field, values[name]) }).toEqual({ kind, name, problem: undefined });
      }
    }
  }
}

/** The plan's tables as if a link or move that was refused for a circle had been let through; undefined for other refusals. */
function letThrough(plan: Plan, command: RecordCommand, rejection: Rejection): PlanTables | undefined {
  if (!['dependency-would-cycle', 'dependency-on-own-summary', 'task-would-contain-itself'].includes(rejection.code))
    return undefined;
  const scratch = createDraft({ ...emptySource(), plan: () => plan.draft.toTables('plan', PROJECT) });
  if (command.type === 'dependency.set') {
    const { fromId, toId } = command;
    scratch.apply({ op: 'put', documentId: 'plan:p', kind: 'dependency', id: `${fromId}>${toId}`, fields: { fromId, toId } });
  } else if (command.type === 'task.move') {
    for (const id of command.ids)
      scratch.apply({ op: 'set', documentId: 'plan:p', kind: 'task', id, field: 'parentId', value: command.place.parentId });
  } else if (command.type === 'task.restore')
    scratch.apply({ op: 'set', documentId: 'plan:p', kind: 'task', id: command.id, field: 'deletedAtMs', value: null });
  return scratch.toTables('plan', PROJECT);
}

describe('any commands', () => {
  test('[D3] [D21] leave a forest without circles, and only values that the model knows', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(anyCommand, { minLength: 10, maxLength: 60, size: 'max' }), (commands) => {
        const { plan, accepted: count } = played(commands);
        accepted += count;
        expect(circles(plan.draft.toTables('plan', PROJECT))).toEqual([]);
        valuesFit(plan.draft);
      }),
      { numRuns: 300 },
    );
    expect(accepted).toBeGreaterThan(2500);
  });

  test('[D3] are refused for a circle only where there would be one', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.array(anyCommand, { minLength: 10, maxLength: 40, size: 'max' }), (commands) => {
        const { plan } = played([]);
        for (const command of commands) {
          const result = plan.try(command);
          const tables = result.ok ? undefined : letThrough(plan, command, result.error);
          if (!tables) continue;
          refused++;
          expect({ command, circles: circles(tables) }).not.toEqual({ command, circles: [] });
        }
      }),
      { numRuns: 200 },
    );
    expect(refused).toBeGreaterThan(50);
  });

  test('[D2] come to the same in one batch as one by one, where each is accepted', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { minLength: 5, maxLength: 30 }), (commands) => {
        const single = played([]).plan;
        const kept = commands.filter((command) => single.try(command).ok);
        const batch = played([]).plan;
        batch.do({ type: 'batch', label: '', commands: kept });
        expect(batch.draft.toTables('plan', PROJECT)).toEqual(single.draft.toTables('plan', PROJECT));
        expect(batch.draft.toTables('workspace', null)).toEqual(single.draft.toTables('workspace', null));
      }),
      { numRuns: 60 },
    );
  });

  test('[D30] a draft’s tables are those below it with its delta, which stay as they were', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 25 }), fc.array(anyCommand, { maxLength: 25 }), (first, second) => {
        const base = played(first).plan.draft;
        const below = { workspace: base.toTables('workspace', null), plan: base.toTables('plan', PROJECT) };
        const copy = structuredClone(below);
        const draft = createDraft({
          ...emptySource(),
          workspace: below.workspace,
          plan: (id) => (id === PROJECT ? below.plan : undefined),
        });
        for (const command of second) decide(draft, { id: 'e', atMs: 9, actorId: null, command });
        expect(below).toEqual(copy);
        expect(draft.toTables('plan', PROJECT)).toEqual(applyDelta('plan', below.plan, draft.toDelta('plan:p')));
        // Changes carried out on a second draft lead to the same.
        const again = createDraft({
          ...emptySource(),
          workspace: below.workspace,
          plan: (id) => (id === PROJECT ? below.plan : undefined),
        });
        for (const change of draft.changes()) again.apply(change);
        expect(again.toTables('plan', PROJECT)).toEqual(draft.toTables('plan', PROJECT));
        expect([...draft.all('task', PROJECT)].map(({ id }) => id).toSorted()).toEqual(
          [...draft.toTables('plan', PROJECT).task.keys()].toSorted(),
        );
        const roots = [null, ...draft.toTables('plan', PROJECT).task.keys()];
        expect(roots.flatMap((id) => draft.siblings(PROJECT, id))).toHaveLength(
          [...draft.all('task', PROJECT)].filter(({ parentId }) => roots.includes(parentId)).length,
        );
      }),
      { numRuns: 80 },
    );
  });

  test('[D6] any command that is written as JSON is read as the same', () => {
    fc.assert(
      fc.property(anyCommand, (command) => {
        expect(parseCommand(JSON.parse(JSON.stringify(command)))).toEqual({ ok: true, value: command });
      }),
      { numRuns: 1000 },
    );
  });

  test('[D6] any JSON at all is read or refused, never an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...COMMAND_SHAPES.keys(), 'batch'), (json, type) => {
        expect(parseCommand(json)).toHaveProperty('ok');
        expect(
          parseCommand({ type, fields: json, place: json, commands: json, ids: json, id: 'a', projectId: 'p' }),
        ).toHaveProperty('ok');
      }),
    );
  });

  test('every field that a command can set is tried', () => {
    const untried = [...COMMAND_SHAPES.values()]
      .flatMap((shape) => Object.values(shape))
      .flatMap((part) =>
        part.part === 'fields'
          ? [...settableFields(part.kind)]
              .filter(([, field]) => valuesOf(field).length < 2)
              .map(([name]) => `${part.kind}.${name}`)
          : [],
      );
    expect(untried).toEqual([]);
  });
});
