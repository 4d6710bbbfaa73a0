import { labelOfType } from '../../shared/commands/command-label.ts';
import { en } from '../texts/en.ts';
import { spoken, t, type TextKey } from '../texts/t.ts';
import { commandTexts } from '../../shared/texts/command-texts.ts';
import { valuesIn } from '../../shared/texts/pattern.ts';

const VERBS = { create: 'command.add', update: 'command.change', delete: 'command.delete', restore: 'command.restore' } as const;

/** A step of the history in words: a command's type has a label, a batch's label is one already. */
export function stepName(step: string): string {
  // German writes its nouns large, in a sentence as anywhere.
  return spoken().language === 'en' ? english(step) : translated(step);
}

/** A type's label goes on within a sentence; what a step was called when it was done stays as it is. */
function english(step: string): string {
  const label = labelOfType(step);
  return label === step ? step : label.toLowerCase();
}

function translated(step: string): string {
  const key = `command.${step}`;
  if (isPlain(key)) return t(key);
  const imported = valuesIn(commandTexts['command.import'], step);
  if (imported !== null) return t('command.import', { name: imported['name'] ?? '' });
  const [kind = '', verb = ''] = step.split('.');
  const kindKey = `kind.${kind}`;
  if (!Object.hasOwn(VERBS, verb) || !isPlain(kindKey)) return labelOfType(step);
  return t(VERBS[verb as keyof typeof VERBS], { kind: t(kindKey) });
}

/** Whether a text of this name is there and takes no values. */
function isPlain(key: string): key is Extract<TextKey, `kind.${string}` | 'command.task.move'> {
  return Object.hasOwn(en, key) && !JSON.stringify(en[key as TextKey]).includes('{n');
}
