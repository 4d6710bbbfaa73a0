import { CheckCheck, Inbox as InboxIcon } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { InboxItem } from '../../../shared/contract/inbox.ts';
import { dayToMin, minToDay } from '../../../shared/model/time.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatWeekdayDate, minOfInstant } from '../../ui/format-date.ts';
import { rowAfter } from '../../ui/row-after.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { useNowMin } from '../../ui/use-now-min.ts';
import { inboxDays } from '../layout/inbox-days.ts';
import type { InboxShelf } from '../layout/inbox-marks.ts';
import type { InboxViewProps } from '../inbox-view.tsx';
import { useInbox } from '../use-inbox.ts';
import { InboxRow, inboxRowId } from './inbox-row.tsx';

/** The inbox by day. Arrows or J and K go from item to item, Enter opens one, E puts it away, U makes it unread again. */
export function InboxList({ onOpen }: InboxViewProps): ReactNode {
  const { items, marks, unread, markRead, markDone } = useInbox();
  const today = minToDay(useNowMin());
  const [shelf, setShelf] = useState<InboxShelf>('open');
  const days = useMemo(
    () => inboxDays({ items: items ?? [], marks, shelf, dayOf: (atMs) => minToDay(minOfInstant(atMs)) }),
    [items, marks, shelf],
  );
  const entries = days.flatMap((day) => day.entries);
  const { current, onFocus, focusRow } = useRoving(entries.map(({ item }) => item.id));

  function open(item: InboxItem): void {
    markRead([item.id], true);
    onOpen(item);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const at = entries.findIndex(({ item }) => inboxRowId(item.id) === (event.target as Element).id);
    const entry = entries[at];
    if (!entry || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = entries[rowAfter(event.key, at, entries.length) ?? -1];
    if (next) focusRow(next.item.id);
    else if (event.key === 'e') markDone([entry.item.id], shelf === 'open');
    else if (event.key === 'u') markRead([entry.item.id], entry.isUnread);
    else return;
    event.preventDefault();
  }

  return (
    <div className="screen inbox">
      <div className="inbox__inner">
        <div className="screen__head">
          <h1>{t('inbox.title')}</h1>
          <span className="faint" role="status">
            {items === null || unread === 0 ? '' : t('inbox.unread', { n: unread })}
          </span>
          <Button
            look="quiet"
            isDisabled={shelf === 'done' || unread === 0}
            onPress={() =>
              markRead(
                entries.map(({ item }) => item.id),
                true,
              )
            }
          >
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
            onChange={setShelf}
          />
        </div>
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
                  current={entry.item.id === current}
                  onKeyDown={onKeyDown}
                  onFocus={onFocus}
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

/** One row that Tab comes to. When it goes, its neighbour takes its place, and the focus where the row had it. */
function useRoving(ids: readonly string[]): {
  readonly current: string | undefined;
  readonly onFocus: (id: string) => void;
  readonly focusRow: (id: string) => void;
} {
  const [wanted, setWanted] = useState<string | null>(null);
  const [lastIndex, setLastIndex] = useState(0);
  const found = wanted === null ? -1 : ids.indexOf(wanted);
  const current = ids[found >= 0 ? found : Math.min(lastIndex, ids.length - 1)];
  if (found >= 0 && found !== lastIndex) setLastIndex(found);
  const hadFocus = useRef(false);
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body && current !== undefined)
      document.getElementById(inboxRowId(current))?.focus();
  });
  return {
    current,
    onFocus: (id) => {
      hadFocus.current = true;
      setWanted(id);
    },
    focusRow: (id) => document.getElementById(inboxRowId(id))?.focus(),
  };
}

function dayName(day: number, today: number): string {
  const ago = today - day;
  if (ago === 0) return t('inbox.today');
  return ago === 1 ? t('inbox.yesterday') : formatWeekdayDate(dayToMin(day));
}
