import { CheckCheck, Inbox as InboxIcon } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { InboxItem } from '../../../shared/contract/inbox.ts';
import { dayToMin, minToDay } from '../../../shared/model/time.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatWeekdayDate, minOfInstant } from '../../ui/format-date.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { useNowMin } from '../../ui/use-now-min.ts';
import { useRovingRows } from '../../ui/use-roving-rows.ts';
import { inboxDays } from '../layout/inbox-days.ts';
import type { InboxShelf } from '../layout/inbox-marks.ts';
import type { InboxViewProps } from '../inbox-view.tsx';
import { useInbox } from '../use-inbox.ts';
import { InboxRow, inboxRowId } from './inbox-row.tsx';

/** The inbox by day. Arrows or J and K go from item to item, Enter opens one, E puts it away, U makes it unread again. */
export function InboxList({ onOpen }: InboxViewProps): ReactNode {
  const { items, marks, markRead, markDone } = useInbox();
  const today = minToDay(useNowMin());
  const [shelf, setShelf] = useState<InboxShelf>('open');
  const days = useMemo(
    () => inboxDays({ items: items ?? [], marks, shelf, dayOf: (atMs) => minToDay(minOfInstant(atMs)) }),
    [items, marks, shelf],
  );
  const entries = days.flatMap((day) => day.entries);
  const roving = useRovingRows(entries.map(({ item }) => inboxRowId(item.id)));

  function open(item: InboxItem): void {
    markRead([item.id], true);
    onOpen(item);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const entry = entries[roving.rowOfKey(event) ?? -1];
    if (!entry) return;
    if (event.key === 'e') markDone([entry.item.id], shelf === 'open');
    else if (event.key === 'u') markRead([entry.item.id], entry.isUnread);
    else return;
    event.preventDefault();
  }

  return (
    <div className="screen inbox">
      <div className="inbox__inner">
        <Head shelf={shelf} onShelf={setShelf} />
        {items !== null && entries.length === 0 ? (
          <EmptyState
            icon={<InboxIcon size={36} />}
            title={shelf === 'open' ? t('inbox.empty') : t('inbox.done.empty')}
            text={shelf === 'open' ? t('inbox.empty.text') : t('inbox.done.empty.text')}
          />
        ) : null}
        {days.map(({ day, entries: found }) => (
          <section key={day} className="inbox__day" aria-labelledby={`inbox-day-${day}`}>
            <h2 id={`inbox-day-${day}`}>{dayName(day, today)}</h2>
            <ul className="inbox__rows">
              {found.map((entry) => (
                <InboxRow
                  key={entry.item.id}
                  entry={entry}
                  shelf={shelf}
                  current={inboxRowId(entry.item.id) === roving.current}
                  onKeyDown={onKeyDown}
                  onFocus={roving.onFocus}
                  onOpen={() => open(entry.item)}
                  onRead={() => markRead([entry.item.id], entry.isUnread)}
                  onDone={() => markDone([entry.item.id], shelf === 'open')}
                />
              ))}
            </ul>
          </section>
        ))}
        {entries.length === 0 ? null : <p className="inbox__keys faint">{t('inbox.keys')}</p>}
      </div>
    </div>
  );
}

interface HeadProps {
  readonly shelf: InboxShelf;
  readonly onShelf: (shelf: InboxShelf) => void;
}

function Head({ shelf, onShelf }: HeadProps): ReactNode {
  const { items, unread, markRead } = useInbox();
  const ids = (items ?? []).map(({ id }) => id);
  return (
    <div className="screen__head">
      <h1>{t('inbox.title')}</h1>
      <span className="faint" role="status">
        {unread === 0 ? '' : t('inbox.unread', { n: unread })}
      </span>
      <Button look="quiet" isDisabled={shelf === 'done' || unread === 0} onPress={() => markRead(ids, true)}>
        <CheckCheck size={14} />
        {t('inbox.read-all')}
      </Button>
      <Segmented
        label={t('inbox.shelf')}
        value={shelf}
        options={[
          { id: 'open', label: t('inbox.title') },
          { id: 'done', label: t('inbox.done') },
        ]}
        onChange={onShelf}
      />
    </div>
  );
}

function dayName(day: number, today: number): string {
  const ago = today - day;
  if (ago === 0) return t('inbox.today');
  return ago === 1 ? t('inbox.yesterday') : formatWeekdayDate(dayToMin(day));
}
