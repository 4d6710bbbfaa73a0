import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components';
import type { Dependency } from '../../../shared/model/dependency.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { LinkFields } from '../../ui/link-fields.tsx';
import type { RowActions } from './use-row-actions.ts';
import type { PlanInView } from './use-board-data.ts';

export interface LinkPopoverProps extends PlanInView {
  readonly link: Dependency;
  readonly actions: RowActions;
  readonly onClose: () => void;
}

/** Type and lag of one link, and its end. */
export function LinkPopover({ link, plan, project, actions, onClose }: LinkPopoverProps): ReactNode {
  const { fromId, toId, type, lag } = link;
  const nameOf = (id: string): string => plan.tables.task.get(id)?.name || t('gantt.unnamed');
  const title = t('gantt.links.between', { from: nameOf(fromId), to: nameOf(toId) });
  return (
    <Dialog className="popover__body gantt-link" aria-label={title}>
      <h3 dir="auto">{title}</h3>
      <LinkFields
        type={type}
        lag={lag}
        name={nameOf(toId)}
        scale={project}
        onChange={(settings) => actions.link(fromId, toId, settings)}
      />
      <Button
        look="quiet"
        onPress={() => {
          onClose();
          actions.unlink(fromId, toId);
        }}
      >
        {t('gantt.step.unlink')}
      </Button>
    </Dialog>
  );
}
