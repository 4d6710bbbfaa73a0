import { labelOfType } from '../../shared/commands/command-label.ts';

/** A step of the history in words: a command's type has a label, a batch's label is one already. */
export function stepName(step: string): string {
  return labelOfType(step).toLowerCase();
}
