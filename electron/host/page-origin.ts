/** Scheme and host of an address, for schemes of the app's own too: `URL` gives those the origin "null", which equals that of any other. */
export function pageOrigin(url: string): string | undefined {
  const parsed = URL.parse(url);
  return parsed ? `${parsed.protocol}//${parsed.host}` : undefined;
}
