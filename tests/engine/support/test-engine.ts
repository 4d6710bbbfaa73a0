import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { openEngine, type CommandResult, type Engine, type EngineOptions } from '../../../electron/engine/engine.ts';
import type { Command } from '../../../shared/commands/command.ts';
import { civilToMin } from '../../../shared/model/time.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const open = new Set<Engine>();
const folders = new Set<string>();
let commands = 0;

afterEach(() => {
  for (const engine of open) engine.close();
  open.clear();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  folders.clear();
});

/** A path in a new folder that is removed after the test. */
export function aPath(name = 'test.baton'): string {
  const folder = mkdtempSync(join(tmpdir(), 'baton-test-'));
  folders.add(folder);
  return join(folder, name);
}

/** An open engine, closed after the test. Its documents' session ids depend on the path's count alone. */
export function anEngine(options: Partial<EngineOptions> = {}): Engine {
  const opened = openEngine({ path: options.path ?? aPath(), create: true, ...options });
  if (!opened.ok) throw new Error(opened.error.message);
  open.add(opened.value);
  return opened.value;
}

/** Closes before the end of the test. */
export function closeEngine(engine: Engine): void {
  open.delete(engine);
  engine.close();
}

/** Closes and opens again. */
export function reopened(engine: Engine, options: Partial<EngineOptions> = {}): Engine {
  closeEngine(engine);
  return anEngine({ ...options, path: engine.path });
}

/** Executes a command under an envelope of its own. */
export function act(engine: Engine, command: Command): CommandResult {
  commands += 1;
  return engine.execute({ id: `act${commands}`, atMs: 1_780_000_000_000 + commands * 1000, actorId: null, command });
}

/** Executes a command that must succeed. */
export function did(engine: Engine, command: Command): Extract<CommandResult, { ok: true }> {
  const result = act(engine, command);
  if (!result.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(result)}`);
  return result;
}

export const PROJECT_START = civilToMin(2026, 3, 2, 480);

/** An engine with one project `p1`. */
export function withProject(engine: Engine = anEngine()): Engine {
  did(engine, { type: 'project.create', id: 'p1', fields: { name: 'Harbour', startMin: PROJECT_START } });
  return engine;
}

/** Adds a task to `p1`, or changes nothing but its fields. */
export function aTask(
  engine: Engine,
  id: string,
  fields: Partial<Extract<Command, { type: 'task.create' }>['fields']> = {},
): void {
  did(engine, { type: 'task.create', projectId: 'p1', id, place: { parentId: null }, fields: { name: id, ...fields } });
}

/** Random bytes from a seed, as engines take them. */
export function seededBytes(seed: number): (length: number) => Uint8Array {
  return seededRandom(seed).bytes;
}

/** Everything one engine has and the other lacks, both ways, until nothing is left. */
export function exchange(a: Engine, b: Engine): void {
  for (let round = 0; round < 3; round += 1) {
    copyState(a, b);
    copyState(b, a);
  }
}

/** Gives everything that one engine holds to another. */
export function copyState(from: Engine, to: Engine): void {
  for (const id of from.syncPort().documentIds()) {
    const applied = to.syncPort().applyRemote(id, from.syncPort().encodeState(id));
    if (!applied.ok) throw new Error(applied.reason);
  }
}
