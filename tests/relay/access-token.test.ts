import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PROTOCOL, signToken, tokenIn, TOKEN_PREFIX, verifyToken } from '../../relay/access-token.ts';
import type { Claims } from '../../relay/access-token.ts';

const secret = randomBytes(32);
const claims: Claims = { id: 'a1', role: 'write', workspace: 'team', expiresAtS: 2_000 };
const NOW_MS = 1_000_000;

describe('an access token', () => {
  it('gives its claims back to the relay that signed it', () => {
    expect(verifyToken(signToken(claims, secret), secret, NOW_MS)).toEqual(claims);
  });

  it('is refused when another secret signed it', () => {
    expect(verifyToken(signToken(claims, randomBytes(32)), secret, NOW_MS)).toBe('token-forged');
  });

  it('is refused when a claim was changed', () => {
    const [, signature] = signToken(claims, secret).split('.');
    const payload = Buffer.from(JSON.stringify({ v: 1, id: 'a1', role: 'owner', ws: 'team', exp: 2_000 })).toString('base64url');
    expect(verifyToken(`${payload}.${signature}`, secret, NOW_MS)).toBe('token-forged');
  });

  it('is refused from the second on at which it expires', () => {
    expect(verifyToken(signToken(claims, secret), secret, 1_999_999)).toEqual(claims);
    expect(verifyToken(signToken(claims, secret), secret, 2_000_000)).toBe('token-expired');
  });

  it.each(['', '.', 'a.b', 'x'.repeat(5_000), 'é.è'])('is refused when it is malformed: %j', (token) => {
    expect(verifyToken(token, secret, NOW_MS)).toBe('token-malformed');
  });

  it('is found among the offered protocols and fits into one', () => {
    const token = signToken(claims, secret);
    expect(`${TOKEN_PREFIX}${token}`).toMatch(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/);
    expect(tokenIn(`${PROTOCOL}, ${TOKEN_PREFIX}${token}`)).toBe(token);
    expect(tokenIn(PROTOCOL)).toBeNull();
    expect(tokenIn(undefined)).toBeNull();
  });
});
