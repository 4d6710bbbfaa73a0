import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkWorkspace } from '../../electron/engine/doctor.ts';
import type { Engine } from '../../electron/engine/engine.ts';
import { anEngine, aPath, closeEngine, copyState, seededBytes } from '../engine/support/test-engine.ts';
import { seededRandom, type SeededRandom } from '../support/seeded-random.ts';
import { foldDeltas, type FoldedReplica } from './support/folded-replica.ts';
import { randomCommand } from './support/random-command.ts';

const REPLICAS = 3;
/** More for a long search: `BATON_PROPERTY_RUNS=500`. */
const RUNS = Number(process.env['BATON_PROPERTY_RUNS'] ?? 20);
const STEPS = 120;

interface Update {
  readonly documentId: string;
  readonly bytes: Uint8Array;
}

interface Replica {
  engine: Engine;
  folded: FoldedReplica;
  /** Updates made here, for the others to get in any order, twice, or not at all. */
  readonly made: Update[];
  executed: number;
}

/** Everything a run did, from one seed. */
class Network {
  readonly replicas: readonly Replica[];
  readonly #random: SeededRandom;
  #acts = 0;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
    this.replicas = Array.from({ length: REPLICAS }, () => this.#open(aPath(), []));
  }

  step(): void {
    const replica = this.#random.pick(this.replicas);
    const what = this.#random.next();
    if (what < 0.72) this.#command(replica);
    else if (what < 0.82) this.#deliverUpdates(replica, this.#random.pick(this.replicas));
    else if (what < 0.94) this.#deliverState(replica, this.#random.pick(this.replicas));
    else this.#reopen(replica);
    expect(replica.folded.differences(replica.engine)).toEqual([]);
  }

  exchangeEverything(): void {
    for (let round = 0; round < 2; round += 1) {
      for (const from of this.replicas) for (const to of this.replicas) if (from !== to) copyState(from.engine, to.engine);
    }
  }

  closeAndCheck(): void {
    for (const { engine, folded } of this.replicas) {
      expect(folded.differences(engine)).toEqual([]);
      closeEngine(engine);
      expectSound(engine.path);
    }
  }

  #open(path: string, made: Update[]): Replica {
    const engine = anEngine({ path, randomBytes: seededBytes(this.#random.below(2 ** 31)) });
    engine.syncPort().onCommitted((documentId, bytes, origin) => {
      if (origin === 'local') made.push({ documentId, bytes });
    });
    return { engine, folded: foldDeltas(engine), made, executed: 0 };
  }

  #command(replica: Replica): void {
    this.#acts += 1;
    const command = randomCommand(replica.engine, this.#random);
    const result = replica.engine.execute({
      id: `act${this.#acts}`,
      atMs: 1_780_000_000_000 + this.#acts,
      actorId: null,
      command,
    });
    if (!result.ok) expect(result).toHaveProperty('rejection');
    if (result.ok && Object.keys(result.documents).length > 0) replica.executed += 1;
  }

  /** Some updates, in no order: what comes too early waits. */
  #deliverUpdates(from: Replica, to: Replica): void {
    for (let count = this.#random.below(12); count > 0 && from.made.length > 0; count -= 1) {
      const { documentId, bytes } = this.#random.pick(from.made);
      expect(to.engine.syncPort().applyRemote(documentId, bytes)).toEqual({ ok: true });
    }
    expect(to.folded.differences(to.engine)).toEqual([]);
  }

  /** The whole state of some documents: a plan may come before its project. */
  #deliverState(from: Replica, to: Replica): void {
    for (const id of from.engine.syncPort().documentIds()) {
      if (this.#random.chance(0.5))
        expect(to.engine.syncPort().applyRemote(id, from.engine.syncPort().encodeState(id))).toEqual({ ok: true });
    }
    expect(to.folded.differences(to.engine)).toEqual([]);
  }

  #reopen(replica: Replica): void {
    const before = replica.engine.stateHash();
    closeEngine(replica.engine);
    expectSound(replica.engine.path);
    const { engine, folded } = this.#open(replica.engine.path, replica.made);
    replica.engine = engine;
    replica.folded = folded;
    expect(engine.stateHash()).toEqual(before);
  }
}

/** Rows are what the documents say, dates are what the plans give. */
function expectSound(path: string): void {
  const report = checkWorkspace(path);
  expect(report.ok && report.value.problems).toEqual([]);
}

test('[C1] [C2] [V1] [S1] replicas converge: rows = rebuilt rows = folded deltas, and one hash after an exchange', () => {
  fc.assert(
    fc.property(fc.noShrink(fc.integer({ min: 0, max: 2 ** 31 - 1 })), (seed) => {
      const network = new Network(seed);
      for (let step = 0; step < STEPS; step += 1) network.step();
      network.exchangeEverything();
      const hashes = network.replicas.map(({ engine }) => engine.stateHash());
      for (const hash of hashes) expect(hash).toEqual(hashes[0]);
      network.closeAndCheck();
      // A run in which everything was refused would prove nothing.
      expect(network.replicas.reduce((sum, { executed }) => sum + executed, 0)).toBeGreaterThan(STEPS / 10);
    }),
    { numRuns: RUNS },
  );
});
