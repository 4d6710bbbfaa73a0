import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkWorkspace } from '../../electron/engine/doctor.ts';
import type { Engine } from '../../electron/engine/engine.ts';
import { anEngine, aPath, closeEngine, copyState, seededBytes } from '../engine/support/test-engine.ts';
import { seededRandom } from '../support/seeded-random.ts';
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

/** Some replicas of one workspace, and everything that happens between them, from one seed. */
function createNetwork(seed: number) {
  const random = seededRandom(seed);
  let acts = 0;

  const open = (path: string, made: Update[]): Replica => {
    const engine = anEngine({ path, randomBytes: seededBytes(random.below(2 ** 31)) });
    engine.syncPort().onCommitted((documentId, bytes, origin) => {
      if (origin === 'local') made.push({ documentId, bytes });
    });
    return { engine, folded: foldDeltas(engine), made, executed: 0 };
  };
  const replicas: readonly Replica[] = Array.from({ length: REPLICAS }, () => open(aPath(), []));

  const doCommand = (replica: Replica): void => {
    acts += 1;
    const command = randomCommand(replica.engine, random);
    const result = replica.engine.execute({ id: `act${acts}`, atMs: 1_780_000_000_000 + acts, actorId: null, command });
    expect('error' in result).toBe(false);
    if (result.ok && Object.keys(result.documents).length > 0) replica.executed += 1;
  };
  /** Some updates, in no order: what comes too early waits. */
  const deliverUpdates = (from: Replica, to: Replica): void => {
    for (let count = random.below(12); count > 0 && from.made.length > 0; count -= 1) {
      const { documentId, bytes } = random.pick(from.made);
      expect(to.engine.syncPort().applyRemote(documentId, bytes)).toEqual({ ok: true });
    }
    expect(to.folded.differences(to.engine)).toEqual([]);
  };
  /** The whole state of some documents: a plan may come before its project. */
  const deliverState = (from: Replica, to: Replica): void => {
    for (const id of from.engine
      .syncPort()
      .documentIds()
      .filter(() => random.chance(0.5))) {
      expect(to.engine.syncPort().applyRemote(id, from.engine.syncPort().encodeState(id))).toEqual({ ok: true });
    }
    expect(to.folded.differences(to.engine)).toEqual([]);
  };
  const reopen = (replica: Replica): void => {
    const before = replica.engine.stateHash();
    closeEngine(replica.engine);
    expectSound(replica.engine.path);
    const { engine, folded } = open(replica.engine.path, replica.made);
    replica.engine = engine;
    replica.folded = folded;
    expect(engine.stateHash()).toEqual(before);
  };

  return {
    replicas,
    step(): void {
      const replica = random.pick(replicas);
      const what = random.next();
      if (what < 0.72) doCommand(replica);
      else if (what < 0.82) deliverUpdates(replica, random.pick(replicas));
      else if (what < 0.94) deliverState(replica, random.pick(replicas));
      else reopen(replica);
      expect(replica.folded.differences(replica.engine)).toEqual([]);
    },
    exchangeEverything(): void {
      for (let round = 0; round < 2; round += 1) {
        for (const from of replicas) for (const to of replicas) if (from !== to) copyState(from.engine, to.engine);
      }
    },
    closeAndCheck(): void {
      for (const { engine, folded } of replicas) {
        expect(folded.differences(engine)).toEqual([]);
        closeEngine(engine);
        expectSound(engine.path);
      }
    },
  };
}

/** Rows are what the documents say, dates are what the plans give. */
function expectSound(path: string): void {
  const report = checkWorkspace(path);
  expect(report.ok && report.value.problems).toEqual([]);
}

test(
  '[C1] [C2] [V1] [S1] replicas converge: rows = rebuilt rows = folded deltas, and one hash after an exchange',
  { timeout: 1_000_000 },
  () => {
    let [executed, runs] = [0, 0];
    fc.assert(
      fc.property(fc.noShrink(fc.integer({ min: 0, max: 2 ** 31 - 1 })), (seed) => {
        const network = createNetwork(seed);
        for (let step = 0; step < STEPS; step += 1) network.step();
        network.exchangeEverything();
        const hashes = network.replicas.map(({ engine }) => engine.stateHash());
        for (const hash of hashes) expect(hash).toEqual(hashes[0]);
        network.closeAndCheck();
        runs += 1;
        executed += network.replicas.reduce((sum, replica) => sum + replica.executed, 0);
      }),
      // On a busy machine fewer runs, not a failure: what they found counts, not how many they were.
      { numRuns: RUNS, interruptAfterTimeLimit: RUNS * 2000 },
    );
    // Runs in which everything was refused would prove nothing.
    expect(runs).toBeGreaterThan(0);
    expect(executed).toBeGreaterThan((runs * STEPS) / 10);
  },
);
