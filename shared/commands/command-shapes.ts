import type { Kind } from '../model/entities.ts';
import {
  JOURNAL_RECORD_KINDS,
  WORKSPACE_RECORD_KINDS,
  type JournalRecordKind,
  type RecordCommand,
  type WorkspaceRecordKind,
} from './command.ts';

/**
 * What stands under one key of a command.
 * `new-id`: an id that the command mints. `id`, `nullable-id`: a reference. `fields`: settable fields of a kind, without `except`.
 */
export type Part =
  | {
      readonly part:
        'new-id' | 'id' | 'nullable-id' | 'ids' | 'place' | 'baseline-number' | 'name' | 'optional-instant' | 'baseline-rows';
    }
  | { readonly part: 'fields'; readonly kind: Kind; readonly except: readonly string[] };

/** The keys of a command besides `type`, in order. */
export type Shape = Readonly<Record<string, Part>>;

const NEW_ID: Part = { part: 'new-id' };
const ID: Part = { part: 'id' };
const PLACE: Part = { part: 'place' };

type RecordKind = WorkspaceRecordKind | JournalRecordKind;

/** Command types besides those that all kinds of record have alike. */
export type SpecialType = Exclude<RecordCommand['type'], `${RecordKind}.${'create' | 'update' | 'delete' | 'restore'}`>;

/** A type or key that is forgotten here doesn't compile. */
const SPECIAL: {
  readonly [T in SpecialType]: { readonly [K in Exclude<keyof Extract<RecordCommand, { type: T }>, 'type'>]-?: Part };
} = {
  'workspace.update': { fields: fieldsOf('workspace') },
  'task.create': { projectId: ID, id: NEW_ID, place: PLACE, fields: fieldsOf('task') },
  'task.update': { projectId: ID, id: ID, fields: fieldsOf('task') },
  'task.move': { projectId: ID, ids: { part: 'ids' }, place: PLACE },
  'task.delete': { projectId: ID, id: ID },
  'task.restore': { projectId: ID, id: ID },
  'dependency.set': { projectId: ID, fromId: ID, toId: ID, fields: fieldsOf('dependency', ['fromId', 'toId']) },
  'dependency.remove': { projectId: ID, fromId: ID, toId: ID },
  'assignment.set': { projectId: ID, taskId: ID, personId: ID, fields: fieldsOf('assignment', ['taskId', 'personId']) },
  'assignment.remove': { projectId: ID, taskId: ID, personId: ID },
  'baseline.set': {
    projectId: ID,
    number: { part: 'baseline-number' },
    name: { part: 'name' },
    setAtMs: { part: 'optional-instant' },
    tasks: { part: 'baseline-rows' },
  },
  'baseline.clear': { projectId: ID, number: { part: 'baseline-number' } },
  'trash.empty': { projectId: { part: 'nullable-id' } },
};

/** The keys of every command that changes records: the vocabulary as data. The parser is driven by it, and a test keeps docs/COMMANDS.md in step. */
export const COMMAND_SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ...Object.entries(SPECIAL),
  ...WORKSPACE_RECORD_KINDS.flatMap((kind) => recordShapes(kind, {})),
  ...JOURNAL_RECORD_KINDS.flatMap((kind) => recordShapes(kind, { projectId: ID })),
]);

function fieldsOf(kind: Kind, except: readonly string[] = []): Part {
  return { part: 'fields', kind, except };
}

function recordShapes(kind: RecordKind, where: Shape): [RecordCommand['type'], Shape][] {
  return [
    [`${kind}.create`, { ...where, id: NEW_ID, fields: fieldsOf(kind) }],
    [`${kind}.update`, { ...where, id: ID, fields: fieldsOf(kind) }],
    [`${kind}.delete`, { ...where, id: ID }],
    [`${kind}.restore`, { ...where, id: ID }],
  ];
}
