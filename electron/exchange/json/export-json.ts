import type { Kind, RecordOfKind } from '../../../shared/model/entities.ts';
import type { Id } from '../../../shared/model/id.ts';
import { fileNameOf, selectForExport } from '../export-selection.ts';
import type { ExportedFile, ExportSource } from '../import-types.ts';
import { BATON_FILE_VERSION, type BatonFile, type BatonRecords } from './baton-file.ts';

/** A project with all its records, those in its trash too, as JSON. The same records give the same bytes. Rule: X15 */
export function exportJson(source: ExportSource): ExportedFile {
  const { workspace, plan, journal, projectId } = source;
  const { project, people, calendars, exceptions, timeOff } = selectForExport(source);
  const teams = new Set(people.map(({ teamId }) => teamId));
  const records: BatonRecords = {
    project: [project],
    calendar: calendars,
    calendarException: exceptions,
    team: sorted(workspace.team).filter(({ id }) => teams.has(id)),
    client: sorted(workspace.client).filter(({ id }) => id === project.clientId),
    person: people,
    timeOff,
    task: sorted(plan.task),
    dependency: sorted(plan.dependency),
    assignment: sorted(plan.assignment),
    baseline: sorted(plan.baseline),
    baselineTask: sorted(plan.baselineTask),
    comment: sorted(journal.comment),
    decision: sorted(journal.decision),
    activity: sorted(journal.activity),
  };
  const file: BatonFile = { format: 'baton', version: BATON_FILE_VERSION, projectId, records };
  return { name: fileNameOf(project, 'baton.json'), bytes: new TextEncoder().encode(textOf(file)), notes: [] };
}

function sorted<K extends Kind>(table: ReadonlyMap<Id, RecordOfKind<K>>): readonly RecordOfKind<K>[] {
  return [...table.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** One record a line: a person can read it, and a tool that compares files by line shows what changed. */
function textOf({ records, ...head }: BatonFile): string {
  const kinds = Object.entries(records).filter(([, list]) => list.length > 0);
  const blocks = kinds.map(
    ([kind, list]) =>
      `    ${JSON.stringify(kind)}: [\n${list.map((record) => `      ${JSON.stringify(record)}`).join(',\n')}\n    ]`,
  );
  const { format, version, projectId } = head;
  return `{\n  "format": ${JSON.stringify(format)},\n  "version": ${version},\n  "projectId": ${JSON.stringify(projectId)},\n  "records": {\n${blocks.join(',\n')}\n  }\n}\n`;
}
