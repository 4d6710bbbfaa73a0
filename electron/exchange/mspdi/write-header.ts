import type { Project } from '../../../shared/model/project.ts';
import { weekStartOf } from './week-start.ts';
import type { ImportNotes } from '../import-notes.ts';
import type { ExportSource } from '../import-types.ts';
import type { XmlWriter } from '../xml/xml-writer.ts';
import { EXPORT_SUBJECT } from './mspdi-codes.ts';
import { dateText, timeText } from './write-values.ts';

export interface HeaderToWrite {
  readonly source: ExportSource;
  readonly project: Project;
  /** UID of the project's calendar. */
  readonly projectUid: number;
  readonly owner: string | undefined;
  readonly notes: ImportNotes;
}

/** The version that MS Project 2010 and later write. */
const SAVE_VERSION = 14;
const DAYS = 7;

/** Writes the project's properties, in the order of the schema. */
export function writeHeader(xml: XmlWriter, { source, project, projectUid, owner, notes }: HeaderToWrite): void {
  const slackDays = project.criticalSlackMin / project.minutesPerDay;
  if (!Number.isInteger(slackDays)) notes.changed('note.critical-slack', undefined, 'because.whole-days');
  xml.element('SaveVersion', SAVE_VERSION);
  xml.element('UID', project.sourceId);
  xml.element('Name', project.name);
  xml.element('Title', project.name);
  xml.element('Subject', EXPORT_SUBJECT);
  xml.element('Category', project.kind === '' ? undefined : project.kind);
  xml.element('Manager', owner);
  xml.element('ScheduleFromStart', project.scheduleFrom === 'start');
  xml.element('StartDate', dateText(project.startMin));
  xml.element('FinishDate', dateText(project.scheduleFrom === 'finish' ? project.finishMin : source.project.finishMin));
  xml.element('CriticalSlackLimit', Math.round(slackDays));
  xml.element('CalendarUID', projectUid);
  xml.element('DefaultStartTime', timeText(project.dayStartMin));
  xml.element('DefaultFinishTime', timeText(project.dayFinishMin));
  xml.element('MinutesPerDay', project.minutesPerDay);
  xml.element('MinutesPerWeek', project.minutesPerWeek);
  xml.element('DaysPerMonth', project.daysPerMonth);
  xml.element('DurationFormat', DAYS);
  xml.element('WorkFormat', 2);
  xml.element('HonorConstraints', project.honoursConstraints);
  xml.element('InsertedProjectsLikeSummary', 1);
  xml.element('MultipleCriticalPaths', project.multipleCriticalPaths);
  xml.element('NewTasksEffortDriven', 0);
  xml.element('NewTasksEstimated', 0);
  xml.element('SplitsInProgressTasks', 1);
  xml.element('WeekStartDay', weekStartOf(source.workspace));
  xml.element('StatusDate', dateText(project.statusDateMin));
  xml.element('NewTasksAreManual', 0);
}

/** Writes the task with UID 0, which stands for the whole project. */
export function writeProjectSummary(xml: XmlWriter, { project: schedule }: ExportSource, project: Project): void {
  xml.open('Task');
  xml.element('UID', 0);
  xml.element('ID', 0);
  xml.element('Name', project.name);
  xml.element('Active', 1);
  xml.element('Manual', 0);
  xml.element('Type', 1);
  xml.element('IsNull', 0);
  xml.element('WBS', '0');
  xml.element('OutlineNumber', '0');
  xml.element('OutlineLevel', 0);
  xml.element('Start', dateText(schedule.startMin));
  xml.element('Finish', dateText(schedule.finishMin));
  xml.element('Summary', 1);
  xml.element('Deadline', dateText(project.deadlineMin));
  xml.element('Notes', project.outcome === '' ? undefined : project.outcome);
  xml.close('Task');
}
