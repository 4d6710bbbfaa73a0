import type { BatchCommand, Command, RecordCommand } from '../../shared/commands/command.ts';

/** Commands as one undoable step: a single one stands for itself, so that a refusal and the step's name speak of it; null for none. */
export function oneStep(label: string, commands: readonly RecordCommand[]): Command | null {
  const [only] = commands;
  if (only === undefined) return null;
  return commands.length === 1 ? only : ({ type: 'batch', label, commands } satisfies BatchCommand);
}
