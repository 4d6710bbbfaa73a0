import type { CsvMapping } from '../../shared/contract/action.ts';
import { CUSTOM_PREFIX } from '../../shared/contract/csv-fields.ts';
import { en } from '../texts/en.ts';
import { t, type TextKey } from '../texts/t.ts';

/** A field in words; `custom:Budget` is the custom field Budget. */
export function csvFieldName(field: string): string {
  if (field.startsWith(CUSTOM_PREFIX)) return t('csv.custom', { name: field.slice(CUSTOM_PREFIX.length) });
  const key = `csv.field.${field}`;
  return key in en ? t(key as TextKey & `csv.field.${string}`) : field;
}

/** What a column is mapped to. */
export function fieldOfColumn(mapping: CsvMapping, column: number): string | undefined {
  return Object.keys(mapping).find((field) => mapping[field] === column);
}

/** The mapping with a column holding a field, or nothing; a field stands for one column at most. */
export function withColumn(mapping: CsvMapping, column: number, field: string | null): CsvMapping {
  const rest = Object.entries(mapping).filter(([held, at]) => at !== column && held !== field);
  return Object.fromEntries(field === null ? rest : [...rest, [field, column]]);
}
