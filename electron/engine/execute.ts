import type { Change } from '../../shared/commands/change.ts';
import { commandAction } from '../../shared/commands/command-label.ts';
import type { Command, Envelope } from '../../shared/commands/command.ts';
import { decide, isRecordEnvelope, type RecordEnvelope } from '../../shared/commands/decide.ts';
import { createDraft, type DraftSource } from '../../shared/commands/draft.ts';
import type { Rejection } from '../../shared/commands/rejection.ts';
import { journalProjectOf, touchedBy, type TouchedRecords } from '../../shared/commands/touched.ts';
import { documentIdOf, type DocumentId } from '../../shared/model/document-id.ts';
import type { Id } from '../../shared/model/id.ts';
import { emptyTables } from '../../shared/model/project-state.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { readOnlyTexts } from '../../shared/texts/read-only-texts.ts';
import type { SharedDocument } from '../document/shared-document.ts';
import { readRecord, readRecords } from '../store/record-rows.ts';
import type { ReadableDb } from '../store/sql-database.ts';
import type { Commit, Committer, OnStep } from './commit.ts';
import type { DocumentShelf } from './document-shelf.ts';
import type { EngineState } from './engine-state.ts';
import { moveStep, type StepHistory } from './history.ts';

export interface ExecuteParts {
  readonly db: ReadableDb;
  readonly state: EngineState;
  readonly shelf: DocumentShelf;
  readonly committer: Committer;
  readonly history: StepHistory;
}

/** What a command put on disk, or why it was refused. `null`: it changed nothing. */
export type Executed = Result<Commit | null, Rejection>;

/**
 * Does one command: decides over the records in memory, writes the changes, commits.
 * Errors: a rejection changes nothing; a failed commit throws, with memory as the disk again. Rule: C4
 */
export function execute(parts: ExecuteParts, envelope: Envelope, onStep?: OnStep): Executed {
  if (isRecordEnvelope(envelope)) return executeRecords(parts, envelope, onStep);
  return executeHistory(parts, envelope, envelope.command.type === 'history.undo' ? 'undo' : 'redo');
}

function executeRecords(parts: ExecuteParts, envelope: RecordEnvelope, onStep?: OnStep): Executed {
  const decided = decide(createDraft(draftSource(parts)), envelope);
  if (!decided.ok) return decided;
  const changes = decided.value;
  if (changes.length === 0) return ok(null);
  const about = touchedBy(changes);
  const journalOf = journalProjectOf(changes);
  if (isRepeated(parts, journalOf, envelope)) return err({ code: 'already-exists', kind: 'activity', id: envelope.id });
  const byDocument = groupByDocument([...changes, ...activityOf({ envelope, about, journalOf })]);
  const documentIds = [...byDocument.keys()];
  const refusal = newerDocument(parts.shelf, documentIds);
  if (refusal) return err(refusal);
  const undoable = !emptiesTrash(envelope.command);
  onStep?.();
  const write = (open: readonly SharedDocument[]): readonly SharedDocument[] => {
    const depths = open.map((document) => document.history.undoDepth());
    for (const document of open) document.write(byDocument.get(document.id) ?? [], { undoable });
    return open.filter((document, index) => document.history.undoDepth() > (depths[index] ?? 0));
  };
  const { value: documents, commit } = parts.committer.run(documentIds, write, onStep);
  if (!undoable) clearHistory(parts);
  else if (documents.length > 0) {
    for (const document of parts.shelf.all()) document.history.clearRedo();
    parts.history.record({ label: commandAction(envelope.command), documents: documents.map(({ id }) => id), about, journalOf });
  }
  return ok(commit);
}

/** Undoes or redoes the last step that still has an effect. A step without one (others removed all it was about) is passed over. */
function executeHistory(parts: ExecuteParts, envelope: Envelope, direction: 'undo' | 'redo'): Executed {
  const { history, committer } = parts;
  for (let step = history.next(direction); step; step = history.next(direction)) {
    if (isRepeated(parts, step.journalOf, envelope)) return err({ code: 'already-exists', kind: 'activity', id: envelope.id });
    const activity = activityOf({ envelope, about: step.about, journalOf: step.journalOf });
    const journalId = activity[0]?.documentId;
    const documentIds = [...new Set([...step.documents, ...(journalId ? [journalId] : [])])];
    const { documents } = step;
    const { value: moved, commit } = committer.run(documentIds, (open) => {
      const effective = moveStep(
        direction,
        open.filter(({ id }) => documents.includes(id)),
      );
      if (effective.length > 0) open.find(({ id }) => id === journalId)?.write(activity, { undoable: false });
      return effective;
    });
    history.moved(direction, moved);
    if (moved.length > 0) return ok(commit);
  }
  return err({ code: direction === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo' });
}

/** Forgets all steps, in the documents' own histories too. */
export function clearHistory({ history, shelf }: Pick<ExecuteParts, 'history' | 'shelf'>): void {
  history.clear();
  for (const document of shelf.all()) document.history.clear();
}

function draftSource({ db, state }: ExecuteParts): DraftSource {
  return {
    workspace: state.workspace(),
    plan: (projectId) => state.project(projectId).plan(),
    // Nobody decides over activity, and there is much of it.
    journal: (projectId) => ({
      ...emptyTables('journal'),
      comment: readRecords(db, 'comment', projectId),
      decision: readRecords(db, 'decision', projectId),
    }),
    schedule: (projectId) => state.project(projectId).rows(),
  };
}

/** A second act under one id would take the place of the first in the journal. */
function isRepeated({ db }: ExecuteParts, journalOf: Id | null, { id }: Envelope): boolean {
  return journalOf !== null && readRecord(db, 'activity', journalOf, id) !== undefined;
}

interface ActivityParts {
  readonly envelope: Envelope;
  readonly about: TouchedRecords;
  readonly journalOf: Id | null;
}

/** The entry that tells of a command in the journal of its project; none for what concerns no project. */
function activityOf({ envelope, about, journalOf }: ActivityParts): readonly Change[] {
  if (journalOf === null) return [];
  const { id, atMs, actorId, command } = envelope;
  const fields = { atMs, actorId, action: commandAction(command), ...about };
  return [{ op: 'put', documentId: documentIdOf('journal', journalOf), kind: 'activity', id, fields }];
}

function groupByDocument(changes: readonly Change[]): ReadonlyMap<DocumentId, readonly Change[]> {
  const groups = new Map<DocumentId, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.documentId);
    if (group) group.push(change);
    else groups.set(change.documentId, [change]);
  }
  return groups;
}

function newerDocument(shelf: DocumentShelf, ids: readonly DocumentId[]): Rejection | undefined {
  const newer = ids.find((id) => shelf.get(id).isFromNewer());
  return newer && { code: 'read-only', reason: readOnlyTexts['read-only.newer'] };
}

/** What was removed for good can't come back. */
function emptiesTrash(command: Command): boolean {
  return (
    command.type === 'trash.empty' || (command.type === 'batch' && command.commands.some(({ type }) => type === 'trash.empty'))
  );
}
