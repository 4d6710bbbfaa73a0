const WORD = /[\p{L}\p{N}_]/u;

/** Whether a text calls somebody by name: `@Ada Lovelace`, or `@Ada`. Capitals don't matter; `@Adam` is somebody else. */
export function mentions(text: string, name: string): boolean {
  const full = name.trim().toLowerCase();
  if (full === '') return false;
  const lower = text.toLowerCase();
  const [first = full] = full.split(/\s+/);
  for (let at = lower.indexOf('@'); at >= 0; at = lower.indexOf('@', at + 1)) {
    // An address such as ann@ada.example names nobody.
    if (at > 0 && WORD.test(lower[at - 1] ?? '')) continue;
    const rest = lower.slice(at + 1);
    if ([full, first].some((called) => rest.startsWith(called) && !WORD.test(rest[called.length] ?? ''))) return true;
  }
  return false;
}
