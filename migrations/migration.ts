/** One step of the workspace file's shape. Steps are numbered from 1 without a gap and never change once released. */
export interface Migration {
  readonly number: number;
  /** A verb and what it is done to. */
  readonly name: string;
  readonly sql: string;
}
