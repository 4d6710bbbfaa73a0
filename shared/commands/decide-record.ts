import { emptyRecord, type Kind } from '../model/entities.ts';
import { isSimpleId, type Id } from '../model/id.ts';
import { WORKSPACE_ID } from '../model/workspace.ts';
import { fieldsProblem, trimName } from './check-fields.ts';
import type { JournalRecordKind, WorkspaceRecordKind } from './command.ts';
import { projectProblem, type DecisionContext, type Refusal } from './decision-context.ts';
import { usesOfCalendar } from './calendar-uses.ts';
import { createDefaults, recordProblem, updateDefaults } from './record-rules.ts';
import { putRecord, setFields } from './write-record.ts';

type Values = Readonly<Record<string, unknown>>;

/** A command on a record of the workspace or of a journal. `projectId` is null for the workspace. */
export interface RecordAct {
  readonly kind: WorkspaceRecordKind | JournalRecordKind;
  readonly verb: 'create' | 'update' | 'delete' | 'restore';
  readonly projectId: Id | null;
  readonly id: Id;
  readonly fields: Values;
}

/** Creates, updates, deletes or restores a record. Returns why not, or undefined. */
export function decideRecord(context: DecisionContext, act: RecordAct): Refusal | undefined {
  const noProject = act.projectId === null ? undefined : projectProblem(context.draft, act.projectId);
  if (noProject) return noProject;
  if (act.verb === 'create') return create(context, act);
  if (act.verb === 'update') return update(context, act);
  return trash(context, act);
}

/** Sets fields of the workspace's own record, making it where a workspace has none yet. */
export function decideWorkspace(context: DecisionContext, fields: Values): Refusal | undefined {
  const key = { kind: 'workspace', projectId: null, id: WORKSPACE_ID } as const;
  const problem = fieldsProblem(context.draft, key, fields);
  if (problem) return problem;
  const named = trimName('workspace', fields, false);
  if ('refusal' in named) return named.refusal;
  if (context.draft.get('workspace', null, WORKSPACE_ID)) setFields(context.draft, key, named.fields);
  else putRecord(context.draft, key, named.fields);
  return undefined;
}

function create(context: DecisionContext, act: RecordAct): Refusal | undefined {
  const { kind, projectId, id } = act;
  if (!isSimpleId(id)) return { code: 'malformed', path: 'id', expects: 'a new id of letters and digits' };
  if (context.draft.get(kind, projectId, id)) return { code: 'already-exists', kind, id };
  const problem = fieldsProblem(context.draft, act, act.fields);
  if (problem) return problem;
  const named = trimName(kind, act.fields, true);
  if ('refusal' in named) return named.refusal;
  const values = { ...createDefaults(context, kind, named.fields), ...named.fields };
  const nonsense = recordProblem(kind, id, { ...emptyRecord(kind, id), ...values });
  if (nonsense) return nonsense;
  putRecord(context.draft, act, values);
  noteBase(context, kind, id, values);
  return undefined;
}

function update(context: DecisionContext, act: RecordAct): Refusal | undefined {
  const { kind, projectId, id } = act;
  const record = context.draft.get(kind, projectId, id);
  if (!record) return { code: 'not-found', kind, id };
  if (record.deletedAtMs !== null) return { code: 'in-trash', kind, id };
  const problem = fieldsProblem(context.draft, act, act.fields);
  if (problem) return problem;
  const named = trimName(kind, act.fields, false);
  if ('refusal' in named) return named.refusal;
  const values = { ...updateDefaults(context, kind, named.fields), ...named.fields };
  const nonsense = recordProblem(kind, id, { ...record, ...values });
  if (nonsense) return nonsense;
  setFields(context.draft, act, values);
  noteBase(context, kind, id, values);
  return undefined;
}

function trash(context: DecisionContext, { kind, verb, projectId, id }: RecordAct): Refusal | undefined {
  const record = context.draft.get(kind, projectId, id);
  if (!record) return { code: 'not-found', kind, id };
  if (verb === 'restore') {
    if (record.deletedAtMs === null) return { code: 'not-in-trash', kind, id };
    setFields(context.draft, { kind, projectId, id }, { deletedAtMs: null });
    if (kind === 'calendar') noteBase(context, kind, id, record);
    return undefined;
  }
  if (record.deletedAtMs !== null) return { code: 'in-trash', kind, id };
  const by = kind === 'calendar' ? usesOfCalendar(context.draft, id) : [];
  if (by.length > 0) return { code: 'still-in-use', kind, id, by };
  setFields(context.draft, { kind, projectId, id }, { deletedAtMs: context.atMs });
  return undefined;
}

function noteBase(context: DecisionContext, kind: Kind, calendarId: Id, values: Values): void {
  const baseId = values['baseId'];
  if (kind === 'calendar' && typeof baseId === 'string')
    context.addEdge({ kind: 'calendar-base', index: context.index, calendarId, baseId });
}
