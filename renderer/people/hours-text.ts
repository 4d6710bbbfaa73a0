import type { DayHours } from '../../shared/model/work-calendar.ts';
import { formatClock } from '../ui/format-date.ts';

/** `8:00–12:00, 13:00–17:00`. */
export function formatHours(hours: DayHours): string {
  return hours.map(([from, to]) => `${formatClock(from)}–${formatClock(to)}`).join(', ');
}

/** Reads `8-12, 13-17`, `8:30–16:45`; empty text is a day off. Errors: undefined for anything else, and for spans out of order. */
export function parseHours(text: string): DayHours | undefined {
  const spans: [number, number][] = [];
  for (const part of text.split(/[,;،]/).map((piece) => piece.trim())) {
    if (part === '') continue;
    const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*[-–]\s*(\d{1,2})(?:[:.](\d{2}))?$/.exec(part);
    if (!match) return undefined;
    const from = Number(match[1]) * 60 + Number(match[2] ?? 0);
    const to = Number(match[3]) * 60 + Number(match[4] ?? 0);
    if (from >= to || to > 1440 || from < (spans.at(-1)?.[1] ?? 0)) return undefined;
    spans.push([from, to]);
  }
  return spans;
}
