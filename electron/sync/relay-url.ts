import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';

/** The address of a relay as y-websocket takes it: `ws:` or `wss:`, no slash at the end. Errors: a message that says what to do. */
export function parseRelayUrl(text: string): Result<string, string> {
  const trimmed = text.trim();
  const url = trimmed.length <= 500 ? URL.parse(/^[a-z]+:\/\//i.test(trimmed) ? trimmed : `wss://${trimmed}`) : null;
  if (!url || url.hostname === '') return err('This is not the address of a relay. It looks like wss://relay.example.org.');
  const scheme = SCHEMES.get(url.protocol);
  if (scheme === undefined) return err(`A relay's address starts with wss:// or ws://, not ${url.protocol}//.`);
  if (url.username !== '' || url.password !== '')
    return err('Leave the name and password out of the address; access is given by a token.');
  if (url.search !== '' || url.hash !== '') return err('Leave everything from ? or # on out of the address.');
  return ok(`${scheme}//${url.host}${url.pathname.replace(/\/+$/, '')}`);
}

const SCHEMES = new Map([
  ['wss:', 'wss:'],
  ['ws:', 'ws:'],
  ['https:', 'wss:'],
  ['http:', 'ws:'],
]);
