import type { SpecialType } from './command-shapes.ts';
import type { Command } from './command.ts';
import { kindName } from './kind-name.ts';

const VERBS = { create: 'Add', update: 'Change', delete: 'Delete', restore: 'Restore' } as const;

const LABELS: Readonly<Record<SpecialType, string>> = {
  'workspace.update': 'Change workspace settings',
  'task.create': 'Add task',
  'task.update': 'Change task',
  'task.move': 'Move task',
  'task.delete': 'Delete task',
  'task.restore': 'Restore task',
  'dependency.set': 'Set dependency',
  'dependency.remove': 'Remove dependency',
  'assignment.set': 'Assign person',
  'assignment.remove': 'Remove assignment',
  'baseline.set': 'Set baseline',
  'baseline.clear': 'Clear baseline',
  'trash.empty': 'Empty trash',
};

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
  if (Object.hasOwn(LABELS, type)) return LABELS[type as SpecialType];
  const [kind, verb, rest] = type.split('.');
  if (rest !== undefined || kind === undefined || verb === undefined || !Object.hasOwn(VERBS, verb)) return type;
  return `${VERBS[verb as keyof typeof VERBS]} ${kindName(kind)}`;
}
