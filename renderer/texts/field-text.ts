import { en } from './en.ts';
import { spoken, t, type TextKey } from './t.ts';

/** What a record's field is called within a sentence: `actualStartMin` is "actual start". A field without a name of its own says its own words. */
export function fieldText(field: string): string {
  const [name = ''] = field.split(/[./]/);
  const plain = name.replace(/(?:Min|AtMs|Pct|Id|Day)$/, '') || name;
  const words = plain.replaceAll(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  const key = [`csv.field.${plain}`, `column.${words}`, `panel.${words}`, `project.${words}`].find(isName);
  const text = key === undefined ? words.replaceAll('-', ' ') : t(key);
  // German writes its nouns large anywhere.
  return spoken().language === 'en' ? text.toLowerCase() : text;
}

type NameKey = 'csv.field.name';

function isName(key: string): key is NameKey {
  return Object.hasOwn(en, key) && typeof en[key as TextKey] === 'string' && !en[key as NameKey].includes('{');
}
