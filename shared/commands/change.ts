import type { DocumentId } from '../model/document-id.ts';
import type { Kind } from '../model/entities.ts';
import type { Id } from '../model/id.ts';

/**
 * The one way a document is written. `decide` makes changes, the document layer carries them out and can't fail on them.
 * `put` makes an entity (fields left out take their initial value) or, for a `whole` kind, replaces it;
 * `set` changes one field; `set-key` one key of a keyed field (null removes it); `remove` takes the entity out for good.
 */
export type Change =
  | {
      readonly op: 'put';
      readonly documentId: DocumentId;
      readonly kind: Kind;
      readonly id: Id;
      readonly fields: Readonly<Record<string, unknown>>;
    }
  | {
      readonly op: 'set';
      readonly documentId: DocumentId;
      readonly kind: Kind;
      readonly id: Id;
      readonly field: string;
      readonly value: unknown;
    }
  | {
      readonly op: 'set-key';
      readonly documentId: DocumentId;
      readonly kind: Kind;
      readonly id: Id;
      readonly field: string;
      readonly key: string;
      readonly value: unknown;
    }
  | { readonly op: 'remove'; readonly documentId: DocumentId; readonly kind: Kind; readonly id: Id };
