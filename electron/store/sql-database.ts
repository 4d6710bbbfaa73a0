import type Database from 'better-sqlite3';
import type { CompiledQuery } from 'kysely';

/** SQL with its parameters, as Kysely compiles it or a plain literal gives it. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** A query that knows the type of its rows: compiled by Kysely, or a literal whose row type the caller states. */
export type TypedStatement<R> = CompiledQuery<R> | Statement;

/** A value that SQLite holds. */
export type SqlValue = string | number | bigint | Uint8Array | null;

/** A database as its readers see it: a function that takes this can't write. */
export interface ReadableDb {
  all<R>(statement: TypedStatement<R>): readonly R[];
  first<R>(statement: TypedStatement<R>): R | undefined;
  /** Rows as arrays of columns, one at a time: the cheapest way over many rows. */
  each(statement: Statement): IterableIterator<readonly SqlValue[]>;
}

/** A database as its one writer sees it. */
export interface WritableDb extends ReadableDb {
  run(statement: Statement): void;
  /** Runs synchronous work in one transaction: all of it or none. Inside another it is a part of that one. */
  transaction<T>(work: () => T): T;
  /** Runs statements without parameters. */
  script(sql: string): void;
}

/**
 * A synchronous executor with a statement cache over one SQLite connection.
 * Errors: SQLite's own are thrown; `open-error.ts` and the engine's commit tell them apart.
 */
export function createSqlDatabase(connection: Database.Database): WritableDb {
  const cache = new Map<string, Database.Statement<unknown[]>>();
  const prepared = (sql: string): Database.Statement<unknown[]> => {
    let statement = cache.get(sql);
    if (!statement) {
      statement = connection.prepare(sql);
      cache.set(sql, statement);
    }
    return statement;
  };
  const reading = (sql: string): Database.Statement<unknown[]> => {
    const statement = prepared(sql);
    if (!statement.readonly) throw new Error('A reader must not write');
    return statement;
  };
  return {
    all: <R>(statement: TypedStatement<R>) => reading(statement.sql).all(...statement.parameters) as R[],
    first: <R>(statement: TypedStatement<R>) => reading(statement.sql).get(...statement.parameters) as R | undefined,
    // Not cached: an iterator that is still open would keep its statement busy.
    each: (statement) => connection.prepare(statement.sql).raw(true).iterate(...statement.parameters) as IterableIterator<SqlValue[]>,
    run: (statement) => {
      prepared(statement.sql).run(...statement.parameters);
    },
    transaction: (work) => (connection.inTransaction ? work() : inTransaction(connection, work)),
    script: (sql) => {
      connection.exec(sql);
    },
  };
}

function inTransaction<T>(connection: Database.Database, work: () => T): T {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite may have rolled back by itself (full disk, I/O error).
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}
