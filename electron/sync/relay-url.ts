import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import { say, type Said } from '../../shared/texts/saying.ts';

/** The address of a relay as y-websocket takes it: `ws:` or `wss:`, no slash at the end. Errors: a message that says what to do. */
export function parseRelayUrl(text: string): Result<string, Said> {
  const trimmed = text.trim();
  const url = trimmed.length <= 500 ? URL.parse(/^[a-z]+:\/\//i.test(trimmed) ? trimmed : `wss://${trimmed}`) : null;
  if (!url || url.hostname === '') return err(say('relay.not-an-address'));
  const scheme = SCHEMES.get(url.protocol);
  if (scheme === undefined) return err(say('relay.scheme', { scheme: url.protocol }));
  if (url.username !== '' || url.password !== '') return err(say('relay.no-password'));
  if (url.search !== '' || url.hash !== '') return err(say('relay.no-query'));
  return ok(`${scheme}//${url.host}${url.pathname.replace(/\/+$/, '')}`);
}

const SCHEMES = new Map([
  ['wss:', 'wss:'],
  ['ws:', 'ws:'],
  ['https:', 'wss:'],
  ['http:', 'ws:'],
]);
