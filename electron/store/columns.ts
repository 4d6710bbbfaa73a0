import { entityOf, type Kind } from '../../shared/model/entities.ts';
import type { Field } from '../../shared/model/entity.ts';
import type { SqlValue } from './sql-database.ts';

/** How one field of a kind stands in its table. */
export interface Column {
  readonly field: string;
  readonly name: string;
  readonly type: 'TEXT' | 'INTEGER' | 'REAL';
  readonly nullable: boolean;
  readonly initial: unknown;
  /** The initial value as SQL. */
  readonly initialSql: string;
  toSql(value: unknown): SqlValue;
  /** `parsed` remembers JSON texts already read in the same pass; records are readonly, so equal values may be shared. */
  fromSql(value: SqlValue, parsed: Map<string, unknown>): unknown;
}

/** The table of a kind. Plan and journal tables hold all projects, keyed by `project_id` and `id`; those of the workspace have no project. */
export interface RecordTable {
  readonly kind: Kind;
  readonly name: string;
  readonly perProject: boolean;
  readonly columns: readonly Column[];
}

/** The table that the field table gives for a kind. */
export function recordTableOf(kind: Kind): RecordTable {
  const entity = entityOf(kind);
  return {
    kind,
    name: snakeCase(kind),
    perProject: entity.document !== 'workspace',
    columns: Object.entries(entity.fields).map(([name, field]) => columnOf(name, field)),
  };
}

/** `durationMin` → `duration_min`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function columnOf(name: string, field: Field<unknown>): Column {
  const nullable = field.merge === 'value' && field.codec.is(null);
  const form = formOf(field);
  const initialSql = literal(form.toSql(field.initial));
  return { field: name, name: snakeCase(name), nullable, initial: field.initial, initialSql, ...form };
}

function formOf({ merge, codec }: Field<unknown>): Pick<Column, 'type' | 'toSql' | 'fromSql'> {
  if (merge === 'keyed' || codec.column === 'json') return { type: 'TEXT', toSql: jsonToSql, fromSql: jsonFromSql };
  if (codec.column === 'integer' && codec.is(true)) return { type: 'INTEGER', toSql: flagToSql, fromSql: flagFromSql };
  const type = codec.column === 'text' ? 'TEXT' : codec.column === 'real' ? 'REAL' : 'INTEGER';
  return { type, toSql: plainToSql, fromSql: plainFromSql };
}

function literal(value: SqlValue): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}

const plainToSql = (value: unknown): SqlValue => value as SqlValue;
const plainFromSql = (value: SqlValue): unknown => value;
const flagToSql = (value: unknown): SqlValue => (value === null ? null : value ? 1 : 0);
const flagFromSql = (value: SqlValue): unknown => (value === null ? null : value === 1);
const jsonToSql = (value: unknown): SqlValue => (value === null ? null : JSON.stringify(value));

function jsonFromSql(value: SqlValue, parsed: Map<string, unknown>): unknown {
  if (value === null) return null;
  const text = value as string;
  let read = parsed.get(text);
  if (read === undefined) {
    read = JSON.parse(text);
    parsed.set(text, read);
  }
  return read;
}
