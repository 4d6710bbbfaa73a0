/** How full a column is against the most that should be in it. */
export interface LimitState {
  readonly limit: number;
  /** How many are too much; 0 while all fits. */
  readonly over: number;
}

/** The state of a column, or null where it has no limit. */
export function limitState(total: number, limit: number | undefined): LimitState | null {
  return limit === undefined ? null : { limit, over: Math.max(0, total - limit) };
}

/** The limit that was typed: null for none, undefined for what is no limit. */
export function parseLimit(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  return /^[1-9]\d{0,4}$/.test(typed) ? Number(typed) : undefined;
}

/** The limits in a stored setting, by column key. What is no limit is passed over. */
export function readLimits(setting: unknown): Readonly<Record<string, number>> {
  if (typeof setting !== 'object' || setting === null) return {};
  return Object.fromEntries(
    Object.entries(setting).filter((entry): entry is [string, number] => Number.isInteger(entry[1]) && entry[1] > 0),
  );
}

/** The limits with one set, or taken away. */
export function withLimit(
  limits: Readonly<Record<string, number>>,
  key: string,
  limit: number | null,
): Readonly<Record<string, number>> {
  const others = Object.fromEntries(Object.entries(limits).filter(([each]) => each !== key));
  return limit === null ? others : { ...others, [key]: limit };
}
