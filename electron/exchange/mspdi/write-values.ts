import { minToIso } from '../../../shared/model/time.ts';

/** `2026-03-09T08:00:00`; undefined (nothing is written) for null. */
export function dateText(min: number | null | undefined): string | undefined {
  return min === null || min === undefined ? undefined : `${minToIso(min)}:00`;
}

/** `PT16H0M0S`. */
export function durationText(minutes: number | null | undefined): string | undefined {
  if (minutes === null || minutes === undefined) return undefined;
  const whole = Math.max(0, Math.round(minutes));
  return `PT${Math.floor(whole / 60)}H${whole % 60}M0S`;
}

/** `08:00:00`; the end of a day is midnight. */
export function timeText(minuteOfDay: number): string {
  const hours = Math.floor(minuteOfDay / 60) % 24;
  return `${String(hours).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}:00`;
}
