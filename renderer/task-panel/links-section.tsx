import { X } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { NO_LAG, type Dependency } from '../../shared/model/dependency.ts';
import type { Id } from '../../shared/model/id.ts';
import { useActions } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { IconButton } from '../ui/button.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { LinkFields } from '../ui/link-fields.tsx';
import type { PanelContext } from './task-panel.tsx';

/** What the task waits for, and what waits for it. */
export function LinksSection({ context }: { readonly context: PanelContext }): ReactNode {
  const { task, plan } = context;
  const links = plan.resolved.dependencies;
  const before = useMemo(() => links.filter(({ toId }) => toId === task.id), [links, task.id]);
  const after = useMemo(() => links.filter(({ fromId }) => fromId === task.id), [links, task.id]);
  return (
    <section className="panel__section">
      <LinkList context={context} title={t('panel.predecessors')} add={t('panel.add-predecessor')} links={before} end="fromId" />
      <LinkList context={context} title={t('panel.successors')} add={t('panel.add-successor')} links={after} end="toId" />
    </section>
  );
}

interface LinkListProps {
  readonly context: PanelContext;
  readonly title: string;
  readonly add: string;
  readonly links: readonly Dependency[];
  /** Which end of the links is the other task. */
  readonly end: 'fromId' | 'toId';
}

function LinkList({ context, title, add, links, end }: LinkListProps): ReactNode {
  const actions = useActions();
  const { task, plan, project } = context;
  const linked = new Set(links.map((link) => link[end]));
  const { wbs } = plan.resolved;
  const options = useMemo(
    () => plan.resolved.tasks.map(({ id, name }) => ({ id, label: name, hint: wbs.get(id) ?? '' })),
    [plan.resolved.tasks, wbs],
  );
  const connect = (otherId: Id): void => {
    const [fromId, toId] = end === 'fromId' ? [otherId, task.id] : [task.id, otherId];
    void actions.run({ type: 'dependency.set', projectId: project.id, fromId, toId, fields: { type: 'FS', lag: NO_LAG } });
  };
  return (
    <>
      <h3>{title}</h3>
      {links.map((link) => (
        <LinkRow key={link.id} context={context} link={link} otherId={link[end]} />
      ))}
      <ComboBox
        label={add}
        hideLabel
        placeholder={add}
        value={null}
        options={options.filter(({ id }) => id !== task.id && !linked.has(id))}
        onChange={connect}
      />
    </>
  );
}

interface LinkRowProps {
  readonly context: PanelContext;
  readonly link: Dependency;
  readonly otherId: Id;
}

function LinkRow({ context: { plan, project, onOpenTask }, link, otherId }: LinkRowProps): ReactNode {
  const actions = useActions();
  const { fromId, toId, type, lag } = link;
  const name = plan.tables.task.get(otherId)?.name ?? t('task.unknown');
  return (
    <div className="panel__link">
      <span className="faint numeric">{plan.resolved.wbs.get(otherId)}</span>
      <button type="button" className="text-link ellipsis" dir="auto" onClick={() => onOpenTask(otherId)}>
        {name}
      </button>
      <LinkFields
        type={type}
        lag={lag}
        name={name}
        hideLabels
        scale={project}
        onChange={(fields) => void actions.run({ type: 'dependency.set', projectId: project.id, fromId, toId, fields })}
      />
      <IconButton
        small
        label={t('panel.unlink', { name })}
        icon={<X size={14} />}
        onPress={() => void actions.run({ type: 'dependency.remove', projectId: project.id, fromId, toId })}
      />
    </div>
  );
}
