import type { Assignment } from '../../../shared/model/assignment.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { Task } from '../../../shared/model/task.ts';
import type { TaskSchedule } from '../../../shared/model/task-schedule.ts';
import type { XmlWriter } from '../xml/xml-writer.ts';
import { actualThatFollows } from './convert-assignments.ts';
import { TENTHS } from './mspdi-codes.ts';
import { progressToWrite } from './write-task.ts';
import { dateText, durationText } from './write-values.ts';

/** Writes `Resources`: people, each with the UID of its calendar. */
export function writeResources(
  xml: XmlWriter,
  people: readonly Person[],
  uids: { readonly people: ReadonlyMap<Id, number>; readonly calendars: ReadonlyMap<Id, number> },
): void {
  xml.open('Resources');
  for (const [index, person] of people.entries()) {
    xml.open('Resource');
    xml.element('UID', uids.people.get(person.id));
    xml.element('ID', index + 1);
    xml.element('Name', person.name);
    xml.element('Type', 1);
    xml.element('IsNull', 0);
    xml.element('Group', person.role === '' ? undefined : person.role);
    xml.element('EmailAddress', person.email === '' ? undefined : person.email);
    xml.element('MaxUnits', person.maxUnits);
    xml.element('CanLevel', 1);
    xml.element('CalendarUID', uids.calendars.get(person.id));
    xml.close('Resource');
  }
  xml.close('Resources');
}

export interface AssignmentToWrite {
  readonly assignment: Assignment;
  readonly task: Task;
  readonly row: TaskSchedule;
  readonly workMin: number;
  readonly uid: number;
  readonly taskUid: number;
  readonly resourceUid: number;
}

/** Writes `Assignments`. */
export function writeAssignments(xml: XmlWriter, assignments: readonly AssignmentToWrite[]): void {
  xml.open('Assignments');
  for (const { assignment, task, row, workMin, uid, taskUid, resourceUid } of assignments) {
    const actualMin = assignment.actualWorkMin ?? actualThatFollows(workMin, progressToWrite(task, row));
    xml.open('Assignment');
    xml.element('UID', uid);
    xml.element('TaskUID', taskUid);
    xml.element('ResourceUID', resourceUid);
    xml.element('ActualWork', durationText(actualMin));
    xml.element('Delay', assignment.delayMin * TENTHS);
    xml.element('Finish', dateText(row.finishMin));
    xml.element('RegularWork', durationText(workMin));
    xml.element('RemainingWork', durationText(workMin - actualMin));
    xml.element('Start', dateText(row.startMin));
    xml.element('Units', assignment.units);
    xml.element('Work', durationText(workMin));
    xml.element('WorkContour', 0);
    xml.close('Assignment');
  }
  xml.close('Assignments');
}
