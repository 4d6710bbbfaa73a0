import type { CustomValue } from '../../shared/model/task.ts';
import { t } from '../texts/t.ts';

/** The value of a custom field in words. */
export function customText(value: CustomValue | undefined): string {
  if (typeof value === 'boolean') return value ? t('list.yes') : t('list.no');
  return value === undefined ? '' : String(value);
}

/** The value of a custom field: yes or no where one stood, else a number where it reads as one, else the text; null for none. */
export function readCustom(text: string, held: CustomValue | undefined): CustomValue | null {
  if (text === '') return null;
  if (typeof held === 'boolean' && same(text, t('list.yes'))) return true;
  if (typeof held === 'boolean' && same(text, t('list.no'))) return false;
  // A number with a leading zero is a name that looks like one: a postcode, a part.
  return /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/.test(text) ? Number(text) : text.slice(0, 10_000);
}

function same(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;
}
