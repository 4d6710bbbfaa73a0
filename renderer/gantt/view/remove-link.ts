import type { Dependency } from '../../../shared/model/dependency.ts';
import type { Id } from '../../../shared/model/id.ts';
import { t } from '../../texts/t.ts';
import type { Stage } from './stage.ts';
import type { GanttEditing } from './use-gantt-editing.ts';

export interface RemoveLinkInput {
  readonly editing: GanttEditing;
  readonly dependencies: ReadonlyMap<Id, Dependency>;
  readonly projectId: Id;
}

/** Removes the link that is selected on the timeline; false when none is. */
export function removeLink(stage: Stage | null, { editing, dependencies, projectId }: RemoveLinkInput): boolean {
  const id = stage?.pointer().selectedLinkId ?? null;
  const link = id === null ? undefined : dependencies.get(id);
  if (stage === null || link === undefined) return false;
  stage.setPointer({ selectedLinkId: null });
  void editing.commit(t('gantt.step.unlink'), [{ type: 'dependency.remove', projectId, fromId: link.fromId, toId: link.toId }]);
  return true;
}
