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
  /** Rows as arrays of columns: the cheapest way to read records. */
  rows(statement: Statement): readonly (readonly SqlValue[])[];
}

/** A database as its one writer sees it. */
export interface WritableDb extends ReadableDb {
  run(statement: Statement): void;
  /** Runs synchronous work in one transaction: all of it or none. Inside another it is a part of that one. */
  transaction<T>(work: () => T): T;
  /** Runs statements without parameters. */
  script(sql: string): void;
}

type StatementCache = Map<string, Database.Statement>;

/**
 * A synchronous executor with a statement cache over one SQLite connection.
 * Errors: SQLite's own are thrown; `open-error.ts` and the engine's commit tell them apart.
 */
export function createSqlDatabase(connection: Database.Database): WritableDb {
  const cache: StatementCache = new Map();
  // Whether rows come as arrays is a property of the statement.
  const rawCache: StatementCache = new Map();
  const prepared = (sql: string, statements = cache): Database.Statement => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = connection.prepare(sql);
      if (statements === rawCache) statement.raw(true);
      statements.set(sql, statement);
    }
    return statement;
  };
  const reading = (sql: string, statements = cache): Database.Statement => {
    const statement = prepared(sql, statements);
    if (!statement.readonly) throw new Error('A reader must not write');
    return statement;
  };
  const bounds = {
    begin: connection.prepare('BEGIN IMMEDIATE'),
    commit: connection.prepare('COMMIT'),
    rollback: connection.prepare('ROLLBACK'),
  };
  return {
    all: <R>(statement: TypedStatement<R>) => reading(statement.sql).all(...statement.parameters) as R[],
    first: <R>(statement: TypedStatement<R>) => reading(statement.sql).get(...statement.parameters) as R | undefined,
    rows: (statement) => reading(statement.sql, rawCache).all(...statement.parameters) as SqlValue[][],
    run: (statement) => {
      prepared(statement.sql).run(...statement.parameters);
    },
    transaction: (work) => (connection.inTransaction ? work() : inTransaction(connection, bounds, work)),
    script: (sql) => {
      connection.exec(sql);
    },
  };
}

type Bounds = Readonly<Record<'begin' | 'commit' | 'rollback', Database.Statement>>;

function inTransaction<T>(connection: Database.Database, { begin, commit, rollback }: Bounds, work: () => T): T {
  begin.run();
  try {
    const result = work();
    commit.run();
    return result;
  } catch (error) {
    // SQLite may have rolled back by itself (full disk, I/O error).
    if (connection.inTransaction) rollback.run();
    throw error;
  }
}
