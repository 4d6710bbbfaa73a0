import { CalendarDays, Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Id } from '../../shared/model/id.ts';
import { STANDARD_WEEK, type DayHours, type WorkCalendar } from '../../shared/model/work-calendar.ts';
import { liveByName } from '../replica/live-records.ts';
import { useActions, useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { calendarOptions, NO_CALENDAR } from '../ui/calendar-options.ts';
import { DraftField } from '../ui/draft-field.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { weekdayName } from '../ui/format-date.ts';
import { Select } from '../ui/select.tsx';
import { useWeekStart, weekFrom } from '../ui/week-start.ts';
import { ExceptionsEditor } from './exceptions-editor.tsx';
import { formatHours, parseHours } from './hours-text.ts';

/** Working hours: a week, and the days that differ. */
export function CalendarsTab(): ReactNode {
  const actions = useActions();
  const table = useReplica((state) => state.workspace.calendar);
  const calendars = liveByName(table);
  const [chosenId, setChosenId] = useState<Id | null>(null);
  const chosen = calendars.find(({ id }) => id === chosenId) ?? calendars[0];

  async function add(): Promise<void> {
    const id = actions.newId();
    const week = STANDARD_WEEK.map((day) => day.map(([from, to]): [number, number] => [from, to]));
    if (await actions.run({ type: 'calendar.create', id, fields: { name: t('calendar.new'), week } })) setChosenId(id);
  }

  if (!chosen) {
    return (
      <EmptyState icon={<CalendarDays size={36} />} title={t('calendar.none')} text={t('calendar.none.text')}>
        <Button look="primary" onPress={() => void add()}>
          {t('calendar.add')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <div className="calendars">
      <div className="calendars__list">
        {calendars.map(({ id, name }) => (
          <Button key={id} look="quiet" onPress={() => setChosenId(id)} {...(id === chosen.id ? { 'aria-current': true } : {})}>
            <span className="ellipsis grow" dir="auto">
              {name}
            </span>
          </Button>
        ))}
        <Button onPress={() => void add()}>
          <Plus size={14} />
          {t('calendar.add')}
        </Button>
      </div>
      <CalendarEditor key={chosen.id} calendar={chosen} calendars={table} />
    </div>
  );
}

interface CalendarEditorProps {
  readonly calendar: WorkCalendar;
  readonly calendars: ReadonlyMap<Id, WorkCalendar>;
}

function CalendarEditor({ calendar, calendars }: CalendarEditorProps): ReactNode {
  const actions = useActions();
  const { id } = calendar;
  const weekStart = useWeekStart();
  const others = new Map([...calendars].filter(([otherId]) => otherId !== id));
  function setDay(weekday: number, text: string): string | null {
    const hours = parseWeekday(text);
    if (hours === undefined) return t('calendar.hours-invalid');
    void actions.run({ type: 'calendar.update', id, fields: { week: calendar.week.with(weekday, hours) } });
    return null;
  }
  return (
    <div className="stack grow calendar-editor">
      <div className="row row--top">
        <div className="grow">
          <DraftField
            label={t('calendar.name')}
            value={calendar.name}
            onCommit={(name) => {
              if (name.trim() === '') return t('people.name-empty');
              void actions.run({ type: 'calendar.update', id, fields: { name: name.trim() } });
              return null;
            }}
          />
        </div>
        <div className="grow">
          <Select
            label={t('calendar.base')}
            value={calendar.baseId ?? NO_CALENDAR}
            options={calendarOptions(others, t('calendar.standard'))}
            onChange={(baseId) =>
              void actions.run({ type: 'calendar.update', id, fields: { baseId: baseId === NO_CALENDAR ? null : baseId } })
            }
          />
        </div>
        <IconButton
          label={t('calendar.delete')}
          icon={<Trash2 size={15} />}
          onPress={() =>
            void actions.run({ type: 'calendar.delete', id }, { message: t('calendar.deleted', { name: calendar.name }) })
          }
        />
      </div>
      <h3>{t('calendar.week')}</h3>
      <div className="week">
        {weekFrom(weekStart).map((weekday) => {
          const hours = calendar.week[weekday] ?? null;
          return (
            <div key={weekday} className="week__day">
              <span className="week__name">{weekdayName(weekday)}</span>
              <DraftField
                label={t('calendar.hours-on', { day: weekdayName(weekday) })}
                hideLabel
                value={hours === null ? '' : hoursText(hours)}
                placeholder={inheritedText(calendar, calendars, weekday)}
                onCommit={(text) => setDay(weekday, text)}
              />
            </div>
          );
        })}
      </div>
      <p className="faint">{t('calendar.hint')}</p>
      <ExceptionsEditor calendarId={id} />
    </div>
  );
}

/** What a day takes from the calendars below it. */
function inheritedText(calendar: WorkCalendar, calendars: ReadonlyMap<Id, WorkCalendar>, weekday: number): string {
  const seen = new Set<Id>([calendar.id]);
  let base = calendars.get(calendar.baseId ?? '');
  while (base && !seen.has(base.id)) {
    const hours = base.week[weekday];
    if (hours) return hoursText(hours);
    seen.add(base.id);
    base = calendars.get(base.baseId ?? '');
  }
  return hoursText(STANDARD_WEEK[weekday] ?? []);
}

function hoursText(hours: DayHours): string {
  return hours.length === 0 ? t('calendar.off') : formatHours(hours);
}

/** Hours of a weekday as typed: nothing takes the day from the base calendar, a word for it makes a day off. */
function parseWeekday(text: string): DayHours | null | undefined {
  const word = text.trim().toLowerCase();
  if (word === '') return null;
  return word === t('calendar.off').toLowerCase() || /^(off|[-–0])$/.test(word) ? [] : parseHours(text);
}
