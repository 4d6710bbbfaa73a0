export interface RateLimit {
  /** Takes `cost` and gives how long the client must now wait. Units: milliseconds, 0 when there is no need. */
  spend(cost: number, nowMs: number): number;
}

/** A bucket that holds `burst` and refills with `perSecond`. It never refuses: it says how long to stop reading. */
export function createRateLimit(perSecond: number, burst: number): RateLimit {
  let left = burst;
  let filledAtMs: number | null = null;
  return {
    spend(cost, nowMs) {
      if (filledAtMs !== null) left = Math.min(burst, left + ((nowMs - filledAtMs) / 1000) * perSecond);
      filledAtMs = nowMs;
      left -= cost;
      return left >= 0 ? 0 : Math.ceil((-left / perSecond) * 1000);
    },
  };
}
