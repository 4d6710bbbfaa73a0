import type { Envelope } from '../commands/command.ts';
import type { Rejection } from '../commands/rejection.ts';
import type { DocumentId } from '../model/document-id.ts';
import type { Id } from '../model/id.ts';
import type { AppMenu } from './app-menu.ts';
import type { ImportNote, ImportOutcome } from './import-outcome.ts';
import type { Saying } from '../texts/saying.ts';

export const EXPORT_FORMATS = ['mspdi', 'csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Which column of a CSV file holds what; columns that are left out are not read. */
export type CsvMapping = Readonly<Record<string, number>>;

/** A file as it comes from a dialog or a drop. */
export interface FileContent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the renderer can ask a host to do. `command` is the only one that changes records; the others run jobs or set up the host. */
export type Action =
  | { readonly type: 'command'; readonly envelope: Envelope }
  /** Reads a file into a new project, as one undoable step. `jobId` is minted by the caller, for progress and cancel. */
  | {
      readonly type: 'import';
      readonly jobId: Id;
      readonly file: FileContent;
      readonly projectName?: string;
      readonly csv?: CsvMapping;
      readonly actorId: Id | null;
    }
  /** Creates the sample project. */
  | { readonly type: 'sample'; readonly jobId: Id; readonly actorId: Id | null }
  /** With a `jobId` it can be watched and cancelled. */
  | { readonly type: 'export'; readonly projectId: Id; readonly format: ExportFormat; readonly jobId?: Id }
  | { readonly type: 'job.cancel'; readonly jobId: Id }
  | { readonly type: 'sync.share'; readonly relayUrl: string; readonly token: string }
  | { readonly type: 'sync.join'; readonly link: string }
  /** Connects or stays offline, until changed. */
  | { readonly type: 'sync.connect'; readonly online: boolean }
  | { readonly type: 'sync.leave' }
  /** Who sits at this device; null: nobody yet. Kept on this device. */
  | { readonly type: 'identity.set'; readonly personId: Id | null }
  /** What this window looks at. Rule: P1 */
  | { readonly type: 'presence.set'; readonly projectId: Id | null; readonly taskId: Id | null }
  /** Things a window remembers on this device (last project, theme, column widths), under a key. */
  | { readonly type: 'setting.put'; readonly key: string; readonly value: unknown; readonly windowId?: Id }
  /** The menus of this window, for a host that has native ones: they show while the window has the focus. */
  | { readonly type: 'menu.show'; readonly menus: readonly AppMenu[] }
  /** Asks for another workspace file by the system's own dialog, and opens it. Only on the desktop. */
  | { readonly type: 'workspace.choose'; readonly create: boolean }
  /** Opens another workspace file in place of this one; `create` makes it. */
  | { readonly type: 'workspace.open'; readonly path: string; readonly create: boolean };

export type HostError = {
  readonly code:
    | 'import-refused'
    | 'cancelled'
    | 'sync-refused'
    | 'link-invalid'
    | 'workspace-refused'
    | 'commit-failed'
    | 'not-supported'
    | 'malformed';
  /** Says what to do, in English. */
  readonly message: string;
  /** The same for a window to say in its own language; left out where only a fault of a program can be the cause. */
  readonly said?: Saying;
};

export type ActionResult =
  | {
      readonly ok: true;
      readonly documents?: Readonly<Partial<Record<DocumentId, number>>>;
      readonly import?: ImportOutcome;
      readonly file?: FileContent;
      /** What an exported file has no place for. */
      readonly notes?: readonly ImportNote[];
      readonly link?: string;
    }
  | { readonly ok: false; readonly rejection: Rejection }
  | { readonly ok: false; readonly error: HostError };
