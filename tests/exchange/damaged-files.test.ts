import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportProject } from '../../electron/exchange/export-project.ts';
import { importFile } from '../../electron/exchange/import-file.ts';
import { createDraft, emptySource } from '../../shared/commands/draft.ts';
import { decide } from '../../shared/commands/decide.ts';
import { emptyTables } from '../../shared/model/project-state.ts';
import { somePlan } from './support/arbitrary-plan.ts';
import { countedIds, NOW_MS } from './support/run-import.ts';

const someDamage = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(30),
    insert: fc.oneof(
      fc.constantFrom(
        '',
        '-1',
        '999999999999',
        '<Task>',
        '</Task>',
        '"',
        '\n',
        ';',
        ',',
        '0',
        'x',
        '{',
        ']',
        'null',
        '9999-12-31T00:00:00',
        '1850-01-01T08:00:00',
      ),
      fc.string({ maxLength: 4 }),
    ),
  }),
  // Now and then none at all: a run in which every file was refused would prove nothing.
  { minLength: 0, maxLength: 6 },
);

describe('a damaged file', () => {
  it.each(['mspdi', 'json', 'csv'] as const)('[X3] as %s is refused, or becomes a command that is accepted', async (format) => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(somePlan, someDamage, async (plan, damage) => {
        let text = new TextDecoder().decode(exportProject(plan, format).bytes);
        for (const { at, remove, insert } of damage) {
          const place = Math.floor(at * text.length);
          text = text.slice(0, place) + insert + text.slice(place + remove);
        }
        const bytes = new TextEncoder().encode(text);
        const result = await importFile({
          name: 'plan.csv',
          bytes,
          newId: countedIds(),
          nowMs: NOW_MS,
          existing: emptyTables('workspace'),
        });
        if (!result.ok) return;
        accepted += 1;
        const { command } = result.value;
        expect(decide(createDraft(emptySource()), { id: 'E1', atMs: NOW_MS, actorId: null, command })).toMatchObject({
          ok: true,
        });
      }),
      { numRuns: 150 },
    );
    expect(accepted).toBeGreaterThan(0);
  });
});
