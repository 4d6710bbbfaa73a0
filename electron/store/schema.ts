import type { Kind, RecordOfKind } from '../../shared/model/entities.ts';

/** `durationMin` → `duration_min`, as a type. */
type SnakeCase<S extends string> = S extends `${infer Head}${infer Tail}`
  ? Head extends Lowercase<Head>
    ? `${Head}${SnakeCase<Tail>}`
    : `_${Lowercase<Head>}${SnakeCase<Tail>}`
  : '';

/** How a field's value stands in a column: flags as 0 and 1, structures as JSON text. */
type ColumnValue<T> = [T] extends [boolean]
  ? 0 | 1
  : [T] extends [string | number | null]
    ? T
    : string | (null extends T ? null : never);

type WorkspaceRow<K extends Kind> = {
  readonly [F in keyof RecordOfKind<K> & string as SnakeCase<F>]: ColumnValue<RecordOfKind<K>[F]>;
};
type ProjectRow<K extends Kind> = WorkspaceRow<K> & { readonly project_id: string };

/** The tables that queries are typed with. The rows of the kinds are derived from the field table. */
export interface Schema {
  document: { id: string; revision: number; last_seq: number };
  doc_update: { document_id: string; seq: number; origin: string; bytes: Uint8Array };
  doc_snapshot: { document_id: string; seq: number; bytes: Uint8Array };
  setting: { key: string; value: string };
  room_state: { room: string; key: string; bytes: Uint8Array };
  person: WorkspaceRow<'person'>;
  project: WorkspaceRow<'project'>;
  task: ProjectRow<'task'>;
  assignment: ProjectRow<'assignment'>;
  comment: ProjectRow<'comment'>;
  decision: ProjectRow<'decision'>;
  activity: ProjectRow<'activity'>;
  task_schedule: {
    project_id: string;
    id: string;
    start_min: number;
    finish_min: number;
    early_start_min: number;
    early_finish_min: number;
    late_start_min: number;
    late_finish_min: number;
    total_slack_min: number;
    free_slack_min: number;
    critical: 0 | 1;
    summary: 0 | 1;
    milestone: 0 | 1;
    duration_min: number;
    progress_pct: number;
    work_min: number;
    drivers: string;
    conflicts: string;
  };
  project_schedule: { project_id: string; start_min: number; finish_min: number; hash: string; conflicts: string };
  search_entry: { rowid: number; kind: string; project_id: string; id: string };
}
