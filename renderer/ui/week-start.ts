import { useReplica } from '../replica/use-replica.ts';
import { spoken } from '../texts/t.ts';

/** On which day weeks begin on this device: `system`, or a weekday from 0 = Sunday. */
export const WEEK_START_SETTING = 'week-start';

/** The days that weeks begin on somewhere. */
export const WEEK_STARTS = [1, 0, 6] as const;

const MONDAY = 1;
interface WeekInfo {
  /** 1 = Monday to 7 = Sunday. */
  readonly firstDay: number;
}

/** The day that weeks begin on: the chosen one, else as is usual where the locale is from. 0 = Sunday. */
export function weekStartOf(locale: string, chosen: unknown): number {
  const own = WEEK_STARTS.find((day) => day === chosen);
  return own ?? weekInfoOf(new Intl.Locale(locale)).firstDay % 7;
}

/** The day that weeks begin on in this window. */
export function useWeekStart(): number {
  const chosen = useReplica((state) => state.settings[WEEK_START_SETTING]);
  return weekStartOf(spoken().locale, chosen);
}

/** The days of a week in their order, from its first. 0 = Sunday. */
export function weekFrom(firstDay: number): readonly number[] {
  return Array.from({ length: 7 }, (_, index) => (firstDay + index) % 7);
}

/** Engines give it as a function, older ones as a value, some not at all. */
function weekInfoOf(locale: Intl.Locale & { readonly getWeekInfo?: () => WeekInfo; readonly weekInfo?: WeekInfo }): WeekInfo {
  return locale.getWeekInfo?.() ?? locale.weekInfo ?? { firstDay: MONDAY };
}
