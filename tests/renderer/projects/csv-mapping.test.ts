import { describe, expect, it } from 'vitest';
import { CSV_FIELDS as READ_FIELDS } from '../../../electron/exchange/csv/csv-fields.ts';
import { CSV_FIELDS, csvFieldName, fieldOfColumn, withColumn } from '../../../renderer/projects/csv-mapping.ts';

describe('the mapping of a CSV file', () => {
  it('offers every field that the importer reads, each with a name', () => {
    expect([...CSV_FIELDS].toSorted()).toEqual([...READ_FIELDS].toSorted());
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
