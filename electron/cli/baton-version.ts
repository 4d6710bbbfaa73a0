import { readFileSync } from 'node:fs';

/** Baton's version, from its package. */
export function batonVersion(): string {
  const json: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  if (typeof json === 'object' && json !== null && 'version' in json && typeof json.version === 'string') return json.version;
  throw new Error('package.json names no version');
}
