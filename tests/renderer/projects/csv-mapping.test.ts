import { describe, expect, it } from 'vitest';
import { CSV_FIELDS } from '../../../shared/contract/csv-fields.ts';
import { csvFieldName, fieldOfColumn, withColumn } from '../../../renderer/projects/csv-mapping.ts';

describe('the mapping of a CSV file', () => {
  it('has a name for every field that the importer reads', () => {
    for (const field of CSV_FIELDS) expect(csvFieldName(field)).not.toBe(field);
  });

  it('gives a column a field, taking it from another', () => {
    expect(withColumn({ name: 0, start: 1 }, 2, 'start')).toEqual({ name: 0, start: 2 });
  });

  it('leaves a column out', () => {
    expect(withColumn({ name: 0, start: 1 }, 1, null)).toEqual({ name: 0 });
    expect(fieldOfColumn({ name: 0 }, 1)).toBeUndefined();
  });
});
