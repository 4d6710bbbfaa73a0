import type { RecordCommand } from '../../../shared/commands/command.ts';
import type { PlanWorld } from '../../replica/move-tasks.ts';
import { draftOf, NO_DRAFT, type Draft } from '../gesture/draft.ts';
import type { Preview } from '../gesture/preview.ts';
import type { PreviewQueue } from './preview-queue.ts';

/** What a gesture would do where it is now: the dragged tasks at once, the whole cascade as soon as it is known. */
export interface Trial {
  attempt(commands: readonly RecordCommand[], world: PlanWorld): void;
  /** The tasks that are where the pointer has them; none once the cascade has them where they really land. */
  draft(): Draft;
  /** May be of an earlier place. */
  preview(): Preview | null;
  /** The cascade of just these commands, where it is known. */
  known(commands: readonly RecordCommand[]): Preview | null;
  end(): void;
}

/** `onKnown`: a cascade has come in. */
export function createTrial(queue: PreviewQueue, onKnown: () => void): Trial {
  let tried = '';
  let draft = NO_DRAFT;
  let preview: Preview | null = null;
  /** The commands that the preview is of. */
  let previewed = '';

  function settle(key: string, next: Preview | null): void {
    preview = next;
    previewed = key;
    if (next === null) return;
    draft = NO_DRAFT;
    onKnown();
  }

  return {
    attempt: (commands, world) => {
      const key = JSON.stringify(commands);
      if (key === tried) return;
      tried = key;
      draft = draftOf(world, commands);
      if (commands.length > 0) return queue.ask(commands, (next) => settle(key, next));
      queue.clear();
      settle(key, null);
    },
    draft: () => draft,
    preview: () => preview,
    known: (commands) => (JSON.stringify(commands) === previewed ? preview : null),
    end: () => {
      queue.clear();
      [tried, previewed, preview, draft] = ['', '', null, NO_DRAFT];
    },
  };
}
