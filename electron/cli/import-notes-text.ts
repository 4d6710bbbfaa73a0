import type { ImportNote, ImportOutcome } from '../../shared/contract/import-outcome.ts';

const MARKS: Readonly<Record<ImportNote['severity'], string>> = {
  'left-out': 'left out',
  changed: 'changed',
  'row-skipped': 'row skipped',
};

/** One line a note: what, how often, where, why. */
export function importNotesText(notes: readonly ImportNote[]): string {
  return notes
    .map(({ severity, what, count, where, reason }) => {
      const times = count > 1 ? ` (${count} times)` : '';
      const place = where === undefined ? '' : `, ${count > 1 ? 'first ' : ''}at ${where}`;
      return `  ${MARKS[severity]}: ${what}${times}${place}${reason === undefined ? '' : `: ${reason}`}`;
    })
    .join('\n');
}

const SINGULAR: Readonly<Record<keyof ImportOutcome['counts'], string>> = {
  tasks: 'task',
  dependencies: 'dependency',
  people: 'person',
  assignments: 'assignment',
  calendars: 'calendar',
  baselines: 'baseline',
};

/** What an import made, in one line. */
export function outcomeText({ projectId, projectName, counts }: ImportOutcome): string {
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${count === 1 ? SINGULAR[kind as keyof ImportOutcome['counts']] : kind}`);
  return `Imported "${projectName}" as project ${projectId}: ${parts.join(', ') || 'an empty project'}.`;
}
