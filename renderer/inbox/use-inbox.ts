import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { InboxItem } from '../../shared/contract/inbox.ts';
import type { Id } from '../../shared/model/id.ts';
import { useActions, useReplica, useReplicaHandle } from '../replica/use-replica.ts';
import { unreadCount } from './layout/inbox-days.ts';
import { marksFrom, marksSetting, withDone, withRead, type InboxMarks } from './layout/inbox-marks.ts';

/** The inbox of whoever sits here. */
export interface Inbox {
  readonly personId: Id | null;
  /** Null: not asked for yet. */
  readonly items: readonly InboxItem[] | null;
  readonly marks: InboxMarks;
  readonly unread: number;
  markRead(ids: readonly string[], isRead: boolean): void;
  markDone(ids: readonly string[], isDone: boolean): void;
}

export const InboxContext = createContext<Inbox | null>(null);

export function useInbox(): Inbox {
  const inbox = useContext(InboxContext);
  if (!inbox) throw new Error('Something stands outside of InboxContext');
  return inbox;
}

const DAY_MS = 86_400_000;
const DAYS = 30;
const LIMIT = 200;
/** A busy sync brings many deltas; one question answers for all of them. */
const DELAY_MS = 250;
/** Who works on asks no more often: each question reads all tasks. */
const PAUSE_MS = 2000;

/** Asks what concerns the person at this device, and again whenever a journal grows. One for the whole window. */
export function useInboxSource(): Inbox {
  const actions = useActions();
  const replica = useReplicaHandle();
  const personId = useReplica((state) => state.personId);
  const journals = useReplica((state) => state.journals);
  const plans = useReplica((state) => state.summaries);
  const kept = useReplica((state) => (state.personId === null ? undefined : state.settings[marksSetting(state.personId)]));
  const [answer, setAnswer] = useState<{ readonly personId: Id; readonly items: readonly InboxItem[] } | null>(null);
  const lastAsked = useRef<{ readonly personId: Id; readonly at: number } | null>(null);
  useEffect(() => {
    if (personId === null) return undefined;
    let current = true;
    const ask = (): void => {
      lastAsked.current = { personId, at: performance.now() };
      const sinceMs = Math.max(0, actions.nowMs() - DAYS * DAY_MS);
      actions.query({ type: 'inbox', personId, sinceMs, limit: LIMIT }).then(
        (found) => {
          if (current) setAnswer({ personId, items: found });
          return null;
        },
        (error: unknown) => current && replica.notifyUnanswered(error),
      );
    };
    const last = lastAsked.current;
    const rest = last?.personId === personId ? last.at + PAUSE_MS - performance.now() : 0;
    const timer = setTimeout(ask, Math.max(DELAY_MS, rest));
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [actions, replica, personId, journals, plans]);

  const marks = useMemo(() => marksFrom(kept), [kept]);
  const shown = answer?.personId === personId ? answer.items : null;
  const keep = useCallback(
    (change: (marks: InboxMarks) => InboxMarks) => {
      const { personId: me, settings } = replica.getState();
      if (me === null) return;
      const setting = marksSetting(me);
      actions.remember(setting, change(marksFrom(settings[setting])));
    },
    [actions, replica],
  );
  return useMemo(
    () => ({
      personId,
      items: shown,
      marks,
      unread: unreadCount(shown ?? [], marks),
      markRead: (ids, isRead) => keep((before) => withRead({ marks: before, ids, items: shown ?? [] }, isRead)),
      markDone: (ids, isDone) => keep((before) => withDone({ marks: before, ids, items: shown ?? [] }, isDone)),
    }),
    [personId, shown, marks, keep],
  );
}
