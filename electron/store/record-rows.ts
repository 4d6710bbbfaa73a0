import type { DocumentKind } from '../../shared/model/entity.ts';
import { KINDS, kindsOf, type Kind, type RecordOfKind } from '../../shared/model/entities.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Tables } from '../../shared/model/project-state.ts';
import { recordTableOf, type Column, type RecordTable } from './columns.ts';
import type { ReadableDb, SqlValue, WritableDb } from './sql-database.ts';

interface CompiledTable {
  readonly table: RecordTable;
  /** Takes the key and the values of these columns; the others get their initial value. */
  upsert(columns: readonly Column[]): string;
  /** The one that takes all columns. */
  readonly upsertWhole: string;
  readonly remove: string;
  readonly removeAll: string;
  readonly readOne: string;
  readonly readAll: string;
}

/**
 * From so many records on it is worth a statement of its own that only takes what they differ in: most fields of most records hold
 * their initial value, and handing a value to SQLite costs more than writing it.
 */
const MANY = 256;

const COMPILED = new Map<Kind, CompiledTable>(KINDS.map((kind) => [kind, compile(recordTableOf(kind))]));

/** Writes records over what stands under their ids. `projectId` is null for the kinds of the workspace. */
export function putRecords<K extends Kind>(
  db: WritableDb,
  kind: K,
  projectId: Id | null,
  records: readonly RecordOfKind<K>[],
): void {
  const { table, upsert, upsertWhole } = compiled(kind);
  const scope = scopeOf(table, projectId);
  const rows = records as readonly Readonly<Record<string, unknown>>[];
  const columns = rows.length < MANY ? table.columns : columnsInUse(table, rows);
  const sql = columns.length === table.columns.length ? upsertWhole : upsert(columns);
  for (const row of rows) {
    const values: SqlValue[] = [...scope, row['id'] as Id];
    for (const column of columns) values.push(column.toSql(row[column.field]));
    db.run({ sql, parameters: values });
  }
}

/** Columns in which some row holds something else than the initial value. */
function columnsInUse({ columns }: RecordTable, rows: readonly Readonly<Record<string, unknown>>[]): readonly Column[] {
  return columns.filter(({ field, initial }) => rows.some((row) => row[field] !== initial));
}

/** Takes rows out. Ids without a row are passed over. */
export function removeRecords(db: WritableDb, kind: Kind, projectId: Id | null, ids: readonly Id[]): void {
  const { table, remove } = compiled(kind);
  const scope = scopeOf(table, projectId);
  for (const id of ids) db.run({ sql: remove, parameters: [...scope, id] });
}

/** Takes out all rows that were projected from a document of this kind. */
export function clearRecords(db: WritableDb, document: DocumentKind, projectId: Id | null): void {
  for (const kind of kindsOf(document)) {
    const { table, removeAll } = compiled(kind);
    db.run({ sql: removeAll, parameters: scopeOf(table, projectId) });
  }
}

/** One record from its row. */
export function readRecord<K extends Kind>(db: ReadableDb, kind: K, projectId: Id | null, id: Id): RecordOfKind<K> | undefined {
  const { table, readOne } = compiled(kind);
  const [row] = db.rows({ sql: readOne, parameters: [...scopeOf(table, projectId), id] });
  return row ? (recordFrom(table, row, new Map()) as unknown as RecordOfKind<K>) : undefined;
}

/** All records of a kind, by id, in the order of their ids. */
export function readRecords<K extends Kind>(db: ReadableDb, kind: K, projectId: Id | null): Map<Id, RecordOfKind<K>> {
  const { table, readAll } = compiled(kind);
  const records = new Map<Id, RecordOfKind<K>>();
  const parsed = new Map<string, unknown>();
  for (const row of db.rows({ sql: readAll, parameters: scopeOf(table, projectId) })) {
    const record = recordFrom(table, row, parsed) as unknown as RecordOfKind<K>;
    records.set(record.id, record);
  }
  return records;
}

/** All records of a document, from rows. Cost: about 15 µs a record. */
export function readTables<D extends DocumentKind>(db: ReadableDb, document: D, projectId: Id | null): Tables<D> {
  return Object.fromEntries(kindsOf(document).map((kind) => [kind, readRecords(db, kind, projectId)])) as unknown as Tables<D>;
}

/** Records from rows that another query selected, whole rows in the table's own order of columns. */
export function recordsFromRows<K extends Kind>(
  kind: K,
  rows: readonly Readonly<Record<string, unknown>>[],
): readonly RecordOfKind<K>[] {
  const { table } = compiled(kind);
  const parsed = new Map<string, unknown>();
  return rows.map(
    (row) =>
      recordFrom(
        table,
        ['id', ...table.columns.map((column) => column.name)].map((name) => row[name] as SqlValue),
        parsed,
      ) as unknown as RecordOfKind<K>,
  );
}

function compiled(kind: Kind): CompiledTable {
  const found = COMPILED.get(kind);
  if (!found) throw new Error(`No table for ${kind}`);
  return found;
}

function compile(table: RecordTable): CompiledTable {
  const keys = table.perProject ? ['project_id', 'id'] : ['id'];
  const names = table.columns.map((column) => column.name);
  const all = [...keys, ...names];
  const quoted = (list: readonly string[]): string => list.map((name) => `"${name}"`).join(', ');
  const updates = names.map((name) => `"${name}" = excluded."${name}"`).join(', ');
  const upsert = (columns: readonly Column[]): string => {
    const values = [...keys.map(() => '?'), ...table.columns.map((each) => (columns.includes(each) ? '?' : each.initialSql))];
    return `INSERT INTO "${table.name}" (${quoted(all)}) VALUES (${values.join(', ')}) ON CONFLICT (${quoted(keys)}) DO UPDATE SET ${updates}`;
  };
  const ofProject = table.perProject ? ' WHERE project_id = ?' : '';
  const ofRecord = table.perProject ? ' WHERE project_id = ? AND id = ?' : ' WHERE id = ?';
  return {
    table,
    upsert,
    upsertWhole: upsert(table.columns),
    remove: `DELETE FROM "${table.name}"${ofRecord}`,
    removeAll: `DELETE FROM "${table.name}"${ofProject}`,
    readOne: `SELECT ${quoted(['id', ...names])} FROM "${table.name}"${ofRecord}`,
    readAll: `SELECT ${quoted(['id', ...names])} FROM "${table.name}"${ofProject} ORDER BY id`,
  };
}

function scopeOf(table: RecordTable, projectId: Id | null): SqlValue[] {
  if (!table.perProject) return [];
  if (projectId === null) throw new Error(`Rows of ${table.kind} belong to a project`);
  return [projectId];
}

function recordFrom(
  table: RecordTable,
  row: readonly SqlValue[],
  parsed: Map<string, unknown>,
): Readonly<Record<string, unknown>> {
  const record: Record<string, unknown> = { id: row[0] };
  for (let index = 0; index < table.columns.length; index += 1) {
    const column = table.columns[index];
    if (column) record[column.field] = column.fromSql(row[index + 1] ?? null, parsed);
  }
  return record;
}
