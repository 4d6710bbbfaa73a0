import type { RecordCommand } from '../../../shared/commands/command.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { TaskSchedule } from '../../../shared/model/task-schedule.ts';

/** What a plan would become: the rows that change, which of them start or finish elsewhere, the new finish; or why the change would be refused, in words. */
export type Preview =
  | {
      readonly ok: true;
      readonly rows: ReadonlyMap<Id, TaskSchedule>;
      readonly movedIds: ReadonlySet<Id>;
      readonly finishMin: number;
      readonly finishBeforeMin: number;
    }
  | { readonly ok: false; readonly message: string };

/** Tries commands out on the plan as it stands, without changing it. */
export type PreviewPort = (commands: readonly RecordCommand[]) => Preview;

/** True when a change would leave every date as it is: the task is held by its links, constraints or calendar. */
export function isHeld(preview: Preview | null): boolean {
  return preview !== null && preview.ok && preview.movedIds.size === 0;
}
