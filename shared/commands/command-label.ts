import type { Command } from './command.ts';
import { commandTexts } from '../texts/command-texts.ts';
import { fill } from '../texts/pattern.ts';
import { kindName } from './kind-name.ts';

const VERBS = { create: 'command.add', update: 'command.change', delete: 'command.delete', restore: 'command.restore' } as const;

/** What a step is called to people: `Undo Move task`. A batch says its own label, or names its only command. */
export function commandLabel(command: Command): string {
  if (command.type === 'history.undo') return 'Undo';
  if (command.type === 'history.redo') return 'Redo';
  if (command.type !== 'batch') return labelOfType(command.type);
  const [only] = command.commands;
  return command.label || (only ? labelOfType(only.type) : 'Change');
}

/** The action that an activity keeps: the command's type, or a batch's label. */
export function commandAction(command: Command): string {
  return command.type === 'batch' ? command.label || 'batch' : command.type;
}

/** The label of a command type: `task.move` is "Move task". A type of a newer version stands for itself. */
export function labelOfType(type: string): string {
  const own = `command.${type}`;
  if (type.includes('.') && Object.hasOwn(commandTexts, own)) return commandTexts[own as keyof typeof commandTexts];
  const [kind, verb, rest] = type.split('.');
  if (rest !== undefined || kind === undefined || verb === undefined || !Object.hasOwn(VERBS, verb)) return type;
  return fill(commandTexts[VERBS[verb as keyof typeof VERBS]], { kind: kindName(kind) }, String);
}
