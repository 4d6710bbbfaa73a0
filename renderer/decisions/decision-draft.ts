import type { FieldsOf } from '../../shared/commands/command.ts';
import type { Decision } from '../../shared/model/decision.ts';
import type { Id } from '../../shared/model/id.ts';

/** A decision while it is written. */
export interface DecisionDraft {
  readonly title: string;
  readonly body: string;
  readonly decidedById: Id | null;
  readonly taskId: Id | null;
  /** When it was taken. */
  readonly atMs: number;
}

/** The fields to write: for a decision that stands already, only what differs, so that what others change meanwhile stands. */
export function decisionFields(draft: DecisionDraft, old: Decision | null): FieldsOf<'decision'> {
  const fields = { ...draft, title: draft.title.trim(), body: draft.body.trim() };
  if (!old) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([field, value]) => old[field as keyof DecisionDraft] !== value));
}
