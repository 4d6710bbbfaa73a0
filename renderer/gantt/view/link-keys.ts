import type { Dependency } from '../../../shared/model/dependency.ts';
import type { Id } from '../../../shared/model/id.ts';
import { formatLag } from '../../ui/lag-text.ts';
import { t } from '../../texts/t.ts';
import type { Stage } from './stage.ts';
import type { PlanInView } from './use-board-data.ts';
import type { GanttEditing } from './use-gantt-editing.ts';

/** What keys do with the links of a task. Those that need a selected link give false when there is none. */
export interface LinkKeys {
  /** Selects the next link of the task (those it waits for come first) and says it. */
  readonly walk: (taskId: Id, direction: 1 | -1) => void;
  readonly remove: () => boolean;
  readonly edit: () => boolean;
  readonly deselect: () => boolean;
}

export interface LinkKeysInput extends Pick<PlanInView, 'plan' | 'project'> {
  readonly stage: Stage | null;
  readonly editing: GanttEditing;
  readonly announce: (text: string) => void;
  readonly onEdit: (link: Dependency) => void;
}

export function linkKeys({ stage, editing, plan, project, announce, onEdit }: LinkKeysInput): LinkKeys {
  const { dependency, task } = plan.tables;
  const selectedId = stage?.pointer().selectedLinkId ?? null;
  const selected = selectedId === null ? undefined : dependency.get(selectedId);
  const nameOf = (id: Id): string => task.get(id)?.name || t('gantt.unnamed');
  const select = (id: Id | null): void => stage?.setPointer({ selectedLinkId: id });
  return {
    walk: (taskId, direction) => {
      const links = linksOf(plan.resolved.dependencies, taskId);
      const at = links.findIndex(({ id }) => id === selectedId);
      const next = at < 0 ? (direction > 0 ? 0 : links.length - 1) : (at + direction + links.length) % links.length;
      const link = links[next];
      if (link === undefined) return announce(t('gantt.links.none'));
      select(link.id);
      const end = link.toId === taskId ? 'gantt.links.waits-for' : 'gantt.links.waits';
      const lag = formatLag(link.lag, project);
      announce(
        t('gantt.links.said', {
          link: t(end, { name: nameOf(link.toId === taskId ? link.fromId : link.toId) }),
          type: t(`link.${link.type}`),
          lag: lag === '' ? t('gantt.links.no-lag') : t('gantt.links.lag', { lag }),
          n: next + 1,
          of: links.length,
        }),
      );
    },
    remove: () => {
      if (selected === undefined) return false;
      const { fromId, toId } = selected;
      select(null);
      const what = t('gantt.links.between', { from: nameOf(fromId), to: nameOf(toId) });
      announce(t('gantt.step.said', { step: t('gantt.step.unlink'), what }));
      void editing.commit(t('gantt.step.unlink'), [{ type: 'dependency.remove', projectId: project.id, fromId, toId }]);
      return true;
    },
    edit: () => {
      if (selected !== undefined) onEdit(selected);
      return selected !== undefined;
    },
    deselect: () => {
      if (selected !== undefined) select(null);
      return selected !== undefined;
    },
  };
}

function linksOf(links: readonly Dependency[], taskId: Id): readonly Dependency[] {
  return [...links.filter(({ toId }) => toId === taskId), ...links.filter(({ fromId }) => fromId === taskId)];
}
