import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordTableOf } from '../../electron/store/columns.ts';
import { openWorkspaceFile } from '../../electron/store/workspace-file.ts';
import { MIGRATIONS } from '../../migrations/migrations.ts';
import { KINDS } from '../../shared/model/entities.ts';
import { aPath } from '../engine/support/test-engine.ts';

interface TableInfo {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

function open() {
  const file = openWorkspaceFile({ path: aPath(), create: true });
  if (!file.ok) throw new Error(file.error.code);
  return file.value;
}

test.each(KINDS)('the table of %s has the columns that the field table gives', (kind) => {
  const file = open();
  const table = recordTableOf(kind);
  const columns = file.db.all<TableInfo>({ sql: `SELECT * FROM pragma_table_info('${table.name}')`, parameters: [] });
  const key = table.perProject ? ['project_id', 'id'] : ['id'];
  const expected = [
    ...key.map((name, index) => ({ name, type: 'TEXT', notnull: 1, pk: index + 1 })),
    ...table.columns.map(({ name, type, nullable }) => ({ name, type, notnull: nullable ? 0 : 1, pk: 0 })),
  ];
  expect(columns.map(({ name, type, notnull, pk }) => ({ name, type, notnull, pk }))).toEqual(expected);
  file.close();
});

test('every table is STRICT', () => {
  const file = open();
  const loose = file.db.all<{ name: string }>({
    sql: `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
    parameters: [],
  });
  expect(loose).toEqual([]);
  file.close();
});

test('migrations are numbered from 1 without a gap', () => {
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

test('writes are on disk when they return: WAL with synchronous FULL', () => {
  const file = open();
  // Bytes 18 and 19 of the header say 2 for a write-ahead log.
  expect([...readFileSync(file.path).subarray(18, 20)]).toEqual([2, 2]);
  expect(file.db.first<object>({ sql: 'PRAGMA synchronous', parameters: [] })).toEqual({ synchronous: 2 });
  file.close();
});
