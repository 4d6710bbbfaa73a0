import { useRef, type ReactNode } from 'react';
import { Dialog, Menu, MenuItem, Popover, Separator } from 'react-aria-components';
import type { Id } from '../../../shared/model/id.ts';
import { t } from '../../texts/t.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { moveCommand, type Move } from '../../ui/move-commands.ts';
import { LinkPopover } from './link-popover.tsx';
import type { PlanInView } from './use-board-data.ts';
import type { RowActions } from './use-row-actions.ts';
import { WhyPopover } from './why-popover.tsx';

/** What has opened beside a row or a bar, at a point of the board. */
export interface Popup {
  readonly kind: 'menu' | 'why' | 'successor' | 'link';
  /** Of the task, or of the link. */
  readonly id: Id;
  readonly xPx: number;
  readonly yPx: number;
}

export interface GanttPopupsProps extends PlanInView {
  readonly popup: Popup;
  readonly onChange: (popup: Popup | null) => void;
  /** The tasks that the menu is about. */
  readonly ids: readonly Id[];
  readonly actions: RowActions;
  readonly onOpenTask: (id: Id) => void;
  /** Selects a task and brings its bar into view. */
  readonly onGoTo: (id: Id) => void;
}

/** The menu of a task, the reasons for its dates, and the choice of a successor. */
export function GanttPopups(props: GanttPopupsProps): ReactNode {
  const { popup, onChange } = props;
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className="gantt-anchor" style={{ transform: `translate(${popup.xPx}px, ${popup.yPx}px)` }} />
      <Popover
        key={`${popup.kind} ${popup.id}`}
        className="popover"
        {...(popup.kind === 'menu' ? { 'aria-label': props.plan.tables.task.get(popup.id)?.name || t('gantt.unnamed') } : {})}
        placement="bottom start"
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => !open && onChange(null)}
      >
        <Content {...props} />
      </Popover>
    </>
  );
}

function Content({ popup, ...props }: GanttPopupsProps): ReactNode {
  switch (popup.kind) {
    case 'menu':
      return <TaskMenu {...props} popup={popup} />;
    case 'why':
      return (
        <WhyPopover
          {...props}
          id={popup.id}
          onGoTo={(id) => {
            props.onChange(null);
            props.onGoTo(id);
          }}
        />
      );
    case 'successor':
      return <SuccessorChoice {...props} popup={popup} />;
    case 'link': {
      const link = props.plan.tables.dependency.get(popup.id);
      return link === undefined ? null : <LinkPopover {...props} link={link} onClose={() => props.onChange(null)} />;
    }
  }
}

function TaskMenu({ popup, plan, project, ids, actions, ...props }: GanttPopupsProps): ReactNode {
  const { id } = popup;
  const moves: readonly { readonly move: Move; readonly hint: string }[] = [
    { move: 'indent', hint: 'Alt Shift →' },
    { move: 'outdent', hint: 'Alt Shift ←' },
    { move: 'up', hint: 'Alt ↑' },
    { move: 'down', hint: 'Alt ↓' },
  ];
  const open = (kind: 'why' | 'successor'): void => props.onChange({ ...popup, kind });
  return (
    <Menu className="menu" aria-label={plan.tables.task.get(id)?.name || t('gantt.unnamed')} autoFocus="first">
      <Item label={t('gantt.menu.open')} hint="Enter" onAction={() => closed(() => props.onOpenTask(id))} />
      <Item label={t('why.title')} hint="W" onAction={() => open('why')} />
      <Item label={t('gantt.menu.successor')} onAction={() => open('successor')} />
      <Separator className="menu__separator" />
      {moves.map(({ move, hint }) => (
        <Item
          key={move}
          label={t(`gantt.menu.${move}`)}
          hint={hint}
          isDisabled={moveCommand(plan.resolved, project.id, new Set(ids), move) === null}
          onAction={() => closed(() => actions.outline(move, ids))}
        />
      ))}
      <Separator className="menu__separator" />
      <Item label={t('panel.delete')} danger onAction={() => closed(() => actions.remove(ids))} />
    </Menu>
  );

  function closed(act: () => void): void {
    props.onChange(null);
    act();
  }
}

interface ItemProps {
  readonly label: string;
  readonly hint?: string;
  readonly danger?: boolean;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
}

function Item({ label, hint, danger, isDisabled, onAction }: ItemProps): ReactNode {
  return (
    <MenuItem
      textValue={label}
      isDisabled={isDisabled ?? false}
      onAction={onAction}
      className={danger ? 'list-item list-item--danger' : 'list-item'}
    >
      <span className="list-item__label" dir="auto">
        {label}
      </span>
      {hint === undefined ? null : <span className="list-item__hint">{hint}</span>}
    </MenuItem>
  );
}

function SuccessorChoice({ popup, plan, actions, onChange }: GanttPopupsProps): ReactNode {
  const { wbs } = plan.resolved;
  const linked = new Set(plan.resolved.dependencies.filter(({ fromId }) => fromId === popup.id).map(({ toId }) => toId));
  const options = plan.resolved.tasks
    .filter(({ id }) => id !== popup.id && !linked.has(id))
    .map(({ id, name }) => ({ id, label: name, hint: wbs.get(id) ?? '' }));
  return (
    <Dialog className="popover__body" aria-label={t('gantt.menu.successor')}>
      <ComboBox
        label={t('panel.add-successor')}
        value={null}
        autoFocus
        options={options}
        onChange={(toId) => {
          onChange(null);
          actions.link(popup.id, toId);
        }}
      />
    </Dialog>
  );
}
