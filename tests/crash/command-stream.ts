/**
 * A process that executes commands without end and prints each one that was acknowledged, to be killed in the middle.
 * Call: `node command-stream.ts PATH FIRST`; command number N makes task `tN` (a batch makes `tN` with two subtasks) and sets the
 * counter task's name to N.
 */
import { writeSync } from 'node:fs';
import { openEngine, type Engine } from '../../electron/engine/engine.ts';
import type { Command, RecordCommand } from '../../shared/commands/command.ts';

const [path = '', first = '1'] = process.argv.slice(2);
const opened = openEngine({ path, create: true, compactAfter: 40 });
if (!opened.ok) throw new Error(opened.error.message);
const engine = opened.value;

if (!engine.projectState('p').workspace.project.has('p')) {
  execute(engine, 'start', { type: 'project.create', id: 'p', fields: { name: 'Crash' } });
  execute(engine, 'counter', {
    type: 'task.create',
    projectId: 'p',
    id: 'counter',
    place: { parentId: null },
    fields: { name: '0' },
  });
}
for (let number = Number(first); ; number += 1) {
  execute(engine, `c${number}`, commandOf(number));
  // Synchronous: what the parent read was acknowledged before the kill.
  writeSync(1, `${number}\n`);
}

function execute(target: Engine, id: string, command: Command): void {
  const result = target.execute({ id, atMs: 1, actorId: null, command });
  if (!result.ok) throw new Error(JSON.stringify(result));
}

function commandOf(number: number): Command {
  const create = (id: string, parentId: string | null): RecordCommand => ({
    type: 'task.create',
    projectId: 'p',
    id,
    place: { parentId },
    fields: { name: id },
  });
  const count: RecordCommand = { type: 'task.update', projectId: 'p', id: 'counter', fields: { name: String(number) } };
  const below = number % 3 === 0 ? [create(`t${number}a`, `t${number}`), create(`t${number}b`, `t${number}`)] : [];
  return { type: 'batch', label: 'Count', commands: [create(`t${number}`, null), ...below, count] };
}
