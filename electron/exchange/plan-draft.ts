import type { BatchCommand, FieldsOf, RecordCommand } from '../../shared/commands/command.ts';
import type { Id } from '../../shared/model/id.ts';

/**
 * A file as its importer understood it: records with fresh ids, in the order in which they are made, not yet checked against each
 * other or against the workspace. `finishPlan` does that for all formats alike. `where` names a record to people.
 */
export interface PlanDraft {
  readonly projectId: Id;
  readonly project: FieldsOf<'project'>;
  readonly calendars: readonly DraftRecord<'calendar'>[];
  readonly exceptions: readonly DraftRecord<'calendarException'>[];
  readonly teams?: readonly DraftRecord<'team'>[];
  readonly clients?: readonly DraftRecord<'client'>[];
  readonly people: readonly DraftRecord<'person'>[];
  readonly timeOff: readonly DraftRecord<'timeOff'>[];
  /** Parents before children, siblings in order. */
  readonly tasks: readonly DraftTask[];
  readonly links: readonly DraftLink[];
  readonly assignments: readonly DraftAssignment[];
  readonly baselines: readonly DraftBaseline[];
  readonly journal?: readonly DraftJournal[];
  /** Made with the rest and put in the trash at the end. */
  readonly trash?: readonly RecordCommand[];
}

type DraftKind = 'calendar' | 'calendarException' | 'person' | 'timeOff' | 'task' | 'team' | 'client';

export interface DraftRecord<K extends DraftKind> {
  readonly id: Id;
  readonly fields: FieldsOf<K>;
}

export interface DraftTask extends DraftRecord<'task'> {
  readonly parentId: Id | null;
}

export interface DraftLink {
  readonly fromId: Id;
  readonly toId: Id;
  readonly fields: Omit<FieldsOf<'dependency'>, 'fromId' | 'toId'>;
  readonly where: string;
}

export interface DraftAssignment {
  readonly taskId: Id;
  readonly personId: Id;
  readonly fields: Omit<FieldsOf<'assignment'>, 'taskId' | 'personId'>;
}

export type BaselineDates = Extract<BatchCommand['commands'][number], { type: 'baseline.set' }>['tasks'][number];

export interface DraftBaseline {
  readonly number: number;
  readonly name: string;
  /** Left out: when the import is done. */
  readonly setAtMs?: number | null;
  readonly tasks: readonly BaselineDates[];
}

export type DraftJournal =
  | { readonly kind: 'comment'; readonly id: Id; readonly fields: FieldsOf<'comment'> }
  | { readonly kind: 'decision'; readonly id: Id; readonly fields: FieldsOf<'decision'> };
