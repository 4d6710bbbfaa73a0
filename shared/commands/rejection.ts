import type { Id } from '../model/id.ts';
import type { Kind } from '../model/entities.ts';

/** Why a command was refused. Nothing was changed. `rejection-message.ts` says it in words. */
export type Rejection =
  /** The JSON is no command of this vocabulary; `path` is where, `expects` what should stand there. */
  | { readonly code: 'malformed'; readonly path: string; readonly expects: string }
  | { readonly code: 'not-found'; readonly kind: Kind; readonly id: Id }
  | { readonly code: 'already-exists'; readonly kind: Kind; readonly id: Id }
  | { readonly code: 'in-trash'; readonly kind: Kind; readonly id: Id }
  | { readonly code: 'not-in-trash'; readonly kind: Kind; readonly id: Id }
  | { readonly code: 'field-unknown'; readonly kind: Kind; readonly field: string }
  | { readonly code: 'field-invalid'; readonly kind: Kind; readonly field: string; readonly expects: string }
  | { readonly code: 'name-required'; readonly kind: Kind }
  | { readonly code: 'task-would-contain-itself'; readonly taskId: Id; readonly parentId: Id }
  | { readonly code: 'dependency-on-itself'; readonly taskId: Id }
  | { readonly code: 'dependency-on-own-summary'; readonly fromId: Id; readonly toId: Id }
  /** `path` is the chain of tasks that the new dependency would close. */
  | { readonly code: 'dependency-would-cycle'; readonly fromId: Id; readonly toId: Id; readonly path: readonly Id[] }
  | { readonly code: 'calendar-would-cycle'; readonly calendarId: Id; readonly baseId: Id }
  | { readonly code: 'blocked-needs-reason'; readonly taskId: Id }
  | { readonly code: 'finish-before-start'; readonly kind: Kind; readonly id: Id }
  | {
      readonly code: 'still-in-use';
      readonly kind: Kind;
      readonly id: Id;
      readonly by: readonly { readonly kind: Kind; readonly id: Id }[];
    }
  | { readonly code: 'nothing-to-undo' }
  | { readonly code: 'nothing-to-redo' }
  | { readonly code: 'read-only'; readonly reason: string }
  /** One command of a batch was refused; `index` counts from 0. */
  | { readonly code: 'in-batch'; readonly index: number; readonly rejection: Exclude<Rejection, { code: 'in-batch' }> };
