import type { ImportNote } from '../../shared/contract/import-outcome.ts';
import type { Id } from '../../shared/model/id.ts';
import type { PlanTables } from '../../shared/model/project-state.ts';
import type { TaskSchedule } from '../../shared/model/task-schedule.ts';
import { minToIso } from '../../shared/model/time.ts';
import { saying, type NoteKey, type Saying } from '../../shared/texts/saying.ts';
import { createImportNotes } from './import-notes.ts';

/** Where a file says that a task is. */
export interface FileDates {
  readonly startMin: number | undefined;
  readonly finishMin: number | undefined;
}

/** A plan as it was imported, with the dates that Baton computed. */
export interface ComputedPlan {
  readonly plan: PlanTables;
  readonly rows: ReadonlyMap<Id, TaskSchedule>;
}

/** Files carry fractions of a minute, which Baton rounds. */
const ROUNDING_MIN = 1;

/**
 * Which tasks stand on other dates than in their file, and why, counted; the first is named with both dates. Summary tasks and cancelled ones
 * are not counted: they follow from others, or bind nothing. Rule: X26
 */
export function dateNotes(dates: ReadonlyMap<Id, FileDates>, computed: ComputedPlan): readonly ImportNote[] {
  const notes = createImportNotes();
  const moved = new Set([...dates].flatMap(([id, file]) => (differs(file, computed.rows.get(id)) ? [id] : [])));
  if (moved.size === 0) return [];
  const following = followersOf(moved, computed.plan);
  for (const id of moved) {
    const [task, row, file] = [computed.plan.task.get(id), computed.rows.get(id), dates.get(id)];
    if (!task || !row || !file || row.summary || task.status === 'cancelled') continue;
    const startsElsewhere = !isSame(file.startMin, row.startMin);
    notes.changed(
      startsElsewhere ? 'note.other-starts' : 'note.other-finishes',
      startsElsewhere ? placeOf(task.name, file.startMin, row.startMin) : placeOf(task.name, file.finishMin, row.finishMin),
      following.has(id) ? 'because.follows' : reasonOf(file, row),
    );
  }
  return notes.list();
}

function differs(file: FileDates, row: TaskSchedule | undefined): boolean {
  return row !== undefined && !(isSame(file.startMin, row.startMin) && isSame(file.finishMin, row.finishMin));
}

function isSame(fileMin: number | undefined, min: number): boolean {
  return fileMin === undefined || Math.abs(fileMin - min) <= ROUNDING_MIN;
}

/** Tasks with a predecessor whose dates differ, their own or of a summary task above them. */
function followersOf(moved: ReadonlySet<Id>, { task, dependency }: PlanTables): ReadonlySet<Id> {
  const behind = new Set<Id>();
  for (const { fromId, toId } of dependency.values()) if (moved.has(fromId)) behind.add(toId);
  const followers = new Set<Id>();
  for (const id of moved) {
    // Parents of an imported plan form a tree.
    for (let at: Id | null = id; at !== null && !followers.has(id); at = task.get(at)?.parentId ?? null)
      if (behind.has(at)) followers.add(id);
  }
  return followers;
}

/** A task that begins where the file says and is over sooner does without the gaps that the file leaves in it. */
function reasonOf({ startMin, finishMin }: FileDates, row: TaskSchedule): NoteKey {
  const isShorter = isSame(startMin, row.startMin) && finishMin !== undefined && finishMin > row.finishMin;
  return isShorter ? 'because.in-one-piece' : 'because.computed-by-rules';
}

function placeOf(name: string, fileMin: number | undefined, min: number): Saying {
  return saying('note.dates-of', { task: name, file: dateText(fileMin), here: dateText(min) });
}

function dateText(min: number | undefined): string {
  return min === undefined ? '–' : minToIso(min).replace('T', ' ');
}
