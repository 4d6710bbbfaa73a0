import type { DocumentKind } from './entity.ts';
import { isSimpleId, type Id } from './id.ts';

/** Names one shared document: `workspace`, `plan:<projectId>`, `journal:<projectId>`. */
export type DocumentId = 'workspace' | `plan:${string}` | `journal:${string}`;

/** The document of a kind that belongs to a project; the workspace document has no project. */
export function documentIdOf(kind: DocumentKind, projectId: Id | null): DocumentId {
  if (kind === 'workspace') return 'workspace';
  if (projectId === null) throw new Error(`A ${kind} belongs to a project`);
  return `${kind}:${projectId}`;
}

/** The parts of a document id. Errors: undefined when the text names no document. */
export function parseDocumentId(text: string): { readonly kind: DocumentKind; readonly projectId: Id | null } | undefined {
  if (text === 'workspace') return { kind: 'workspace', projectId: null };
  const match = /^(plan|journal):(.+)$/.exec(text);
  if (!match || !isSimpleId(match[2])) return undefined;
  return { kind: match[1] as 'plan' | 'journal', projectId: match[2] };
}
