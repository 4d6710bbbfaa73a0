import { entityOf, KINDS, type Kind } from '../../shared/model/entities.ts';
import type { Id } from '../../shared/model/id.ts';
import { recordTableOf, type RecordTable } from './columns.ts';
import type { ReadableDb } from './sql-database.ts';

/** Something in the trash. */
export interface TrashRow {
  readonly kind: Kind;
  readonly projectId: Id | null;
  readonly id: Id;
  readonly name: string;
  readonly deletedAtMs: number;
}

const NAME_LENGTH = 80;
const TRASH = KINDS.filter((kind) => 'deletedAtMs' in entityOf(kind).fields)
  .map((kind) => selectFrom(recordTableOf(kind)))
  .join(' UNION ALL ');

/** Everything in the trash of the workspace and of all its projects, last deleted first. */
export function readTrash(db: ReadableDb): readonly TrashRow[] {
  return db.all<TrashRow>({ sql: `${TRASH} ORDER BY deletedAtMs DESC, id`, parameters: [] });
}

function selectFrom(table: RecordTable): string {
  const label = ['name', 'title', 'note', 'body'].find((name) => table.columns.some((column) => column.name === name));
  const name = label ? `substr("${label}", 1, ${NAME_LENGTH})` : `''`;
  const projectId = table.perProject ? 'project_id' : 'NULL';
  return `SELECT '${table.kind}' AS kind, ${projectId} AS projectId, id, ${name} AS name, deleted_at_ms AS deletedAtMs FROM "${table.name}" WHERE deleted_at_ms IS NOT NULL`;
}
