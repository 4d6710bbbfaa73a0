import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from '../../../shared/commands/command.ts';
import { emptyTables } from '../../../shared/model/project-state.ts';
import { importFile } from '../../../electron/exchange/import-file.ts';

const FILE = resolve(import.meta.dirname, '../../../resources/samples/agency-website.baton.json');

interface Sample {
  readonly commands: readonly Command[];
  readonly projectId: string;
  taskId(name: string): string;
}

/** The sample project on the dates of its file, which the app itself would move to today. Its ids are the same each time. */
export async function theSample(): Promise<Sample> {
  let count = 0;
  const plan = await importFile({
    name: 'sample.baton.json',
    bytes: readFileSync(FILE),
    newId: () => `s${count++}`,
    nowMs: Date.UTC(2026, 0, 27, 10),
    existing: emptyTables('workspace'),
  });
  if (!plan.ok) throw new Error(plan.error.message);
  const { command, projectId } = plan.value;
  return {
    commands: [command],
    projectId,
    taskId: (name) => {
      const made = command.commands.find((one) => one.type === 'task.create' && one.fields.name === name);
      if (made?.type !== 'task.create') throw new Error(`The sample has no task ${name}.`);
      return made.id;
    },
  };
}
