import { useState, type FormEvent, type ReactNode } from 'react';
import type { CsvMapping } from '../../shared/contract/action.ts';
import { CSV_FIELDS } from '../../shared/contract/csv-fields.ts';
import type { CsvPreview } from '../../shared/contract/query.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { csvFieldName, fieldOfColumn, withColumn } from './csv-mapping.ts';

interface CsvMappingFormProps {
  readonly preview: CsvPreview;
  readonly onMap: (mapping: CsvMapping) => void;
  readonly onCancel: () => void;
}

const SKIP = '-';

/** Says which column of a CSV file holds what, beside its first rows. */
export function CsvMappingForm({ preview, onMap, onCancel }: CsvMappingFormProps): ReactNode {
  const [mapping, setMapping] = useState<CsvMapping>(preview.suggested);
  const fields = [...new Set([...CSV_FIELDS, ...Object.keys(preview.suggested)])];
  const options = [{ id: SKIP, label: t('csv.skip') }, ...fields.map((field) => ({ id: field, label: csvFieldName(field) }))];
  function submit(event: FormEvent): void {
    event.preventDefault();
    onMap(mapping);
  }
  return (
    <form className="stack" onSubmit={submit}>
      <p className="soft">{t('csv.text')}</p>
      <div className="csv-preview">
        <table className="table">
          <thead>
            <tr>
              {preview.header.map((header, column) => (
                <th key={`${column}:${header}`}>
                  <div className="stack">
                    <span className="ellipsis" dir="auto">
                      {header}
                    </span>
                    <Select
                      label={t('csv.column', { column: header })}
                      hideLabel
                      value={fieldOfColumn(mapping, column) ?? SKIP}
                      options={options}
                      onChange={(field) => setMapping(withColumn(mapping, column, field === SKIP ? null : field))}
                    />
                  </div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row, index) => (
              <tr key={`${index}:${row[0] ?? ''}`}>
                {preview.header.map((header, column) => (
                  <td key={`${column}:${header}`}>{row[column] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {'name' in mapping ? null : <p className="callout callout--warning">{t('csv.name-needed')}</p>}
      <div className="dialog__actions">
        <Button onPress={onCancel}>{t('action.cancel')}</Button>
        <Button look="primary" type="submit" isDisabled={!('name' in mapping)}>
          {t('action.import')}
        </Button>
      </div>
    </form>
  );
}
