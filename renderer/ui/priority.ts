/** The priorities that people choose from, lowest first, and the number each stands for. */
export const PRIORITIES = [
  { id: 'low', at: 250 },
  { id: 'normal', at: 500 },
  { id: 'high', at: 700 },
  { id: 'urgent', at: 900 },
] as const;
export type Priority = (typeof PRIORITIES)[number]['id'];

/** The priority that a number from 0 to 1000 falls under. */
export function priorityOf(priority: number): Priority {
  if (priority > 750) return 'urgent';
  if (priority > 600) return 'high';
  return priority < 400 ? 'low' : 'normal';
}
