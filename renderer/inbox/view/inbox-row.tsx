import { Archive, ArchiveRestore, CircleDot, CircleUser, Gavel, GitMerge, Mail, MailOpen } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { InboxItem } from '../../../shared/contract/inbox.ts';
import type { Person } from '../../../shared/model/person.ts';
import { useReplica } from '../../replica/use-replica.ts';
import { t } from '../../texts/t.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { formatTimeOfInstant } from '../../ui/format-date.ts';
import type { InboxEntry } from '../layout/inbox-days.ts';
import type { InboxShelf } from '../layout/inbox-marks.ts';
import { inboxText } from './inbox-text.ts';

interface InboxRowProps {
  readonly entry: InboxEntry;
  readonly shelf: InboxShelf;
  /** The one row that Tab comes to. */
  readonly current: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Told the id of the row's element. */
  readonly onFocus: (rowId: string) => void;
  readonly onOpen: () => void;
  readonly onRead: () => void;
  readonly onDone: () => void;
}

/** The id of a row's button, for the keys. */
export function inboxRowId(itemId: string): string {
  return `inbox-${itemId}`;
}

/** One thing that happened: who, to what, where and when. */
export function InboxRow({ entry: { item, isUnread }, shelf, current, ...props }: InboxRowProps): ReactNode {
  const project = useReplica((state) => state.workspace.project.get(item.projectId));
  const actor = useReplica((state) => (item.actorId === null ? undefined : state.workspace.person.get(item.actorId)));
  const read = isUnread ? t('inbox.mark-read') : t('inbox.mark-unread');
  const done = shelf === 'open' ? t('inbox.put-away') : t('inbox.take-back');
  return (
    <li className={isUnread ? 'inbox-row inbox-row--unread' : 'inbox-row'}>
      <button
        type="button"
        id={inboxRowId(item.id)}
        className="inbox-row__open"
        tabIndex={current ? 0 : -1}
        aria-keyshortcuts="E U"
        onKeyDown={props.onKeyDown}
        onFocus={() => props.onFocus(inboxRowId(item.id))}
        onClick={props.onOpen}
      >
        <span className="inbox-row__mark">
          {isUnread ? <CircleDot size={10} role="img" aria-label={t('inbox.is-unread')} /> : null}
        </span>
        <Who item={item} actor={actor} />
        <span className="inbox-row__words">
          <span className="inbox-row__title">
            <span className="ellipsis" dir="auto">
              {item.title}
            </span>
            {item.more > 0 ? <span className="inbox-row__more">{t('inbox.more', { n: item.more })}</span> : null}
          </span>
          <span className="inbox-row__text ellipsis" dir="auto">
            {inboxText(item, actor?.name ?? t('comments.somebody'))}
          </span>
        </span>
        <span className="inbox-row__where">
          <span className="swatch" style={{ background: project?.colour ?? 'var(--line-strong)' }} />
          <span className="ellipsis" dir="auto">
            {project?.name ?? ''}
          </span>
        </span>
        <span className="inbox-row__when numeric">{formatTimeOfInstant(item.atMs)}</span>
      </button>
      <span className="inbox-row__tools">
        {shelf === 'open' ? (
          <Tool label={read} onPress={props.onRead} icon={isUnread ? <MailOpen size={14} /> : <Mail size={14} />} hint="U" />
        ) : null}
        <Tool
          label={done}
          onPress={props.onDone}
          icon={shelf === 'open' ? <Archive size={14} /> : <ArchiveRestore size={14} />}
          hint="E"
        />
      </span>
    </li>
  );
}

interface ToolProps {
  readonly label: string;
  readonly hint: string;
  readonly icon: ReactNode;
  readonly onPress: () => void;
}

/** A press of the mouse; the row's keys do the same. */
function Tool({ label, hint, icon, onPress }: ToolProps): ReactNode {
  return (
    <button
      type="button"
      className="icon-button icon-button--small"
      tabIndex={-1}
      aria-label={label}
      title={`${label} (${hint})`}
      onClick={onPress}
    >
      {icon}
    </button>
  );
}

function Who({ item, actor }: { readonly item: InboxItem; readonly actor: Person | undefined }): ReactNode {
  if (item.kind === 'conflict') return <GitMerge size={18} className="inbox-row__icon" aria-hidden="true" />;
  if (actor) return <Avatar name={actor.name} colour={actor.colour} decorative large />;
  const Icon = item.kind === 'decision' ? Gavel : CircleUser;
  return <Icon size={18} className="inbox-row__icon" aria-hidden="true" />;
}
