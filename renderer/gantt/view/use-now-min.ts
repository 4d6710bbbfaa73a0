import { useEffect, useState } from 'react';
import { nowMin } from '../../ui/format-date.ts';

const MINUTE_MS = 60_000;

/** The time on this machine's wall, kept current to the minute. */
export function useNowMin(): number {
  const [now, setNow] = useState(nowMin);
  useEffect(() => {
    const timer = setInterval(() => setNow(nowMin()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
