import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAccessClaims } from '../../electron/sync/access-claims.ts';
import { invitationLink, parseInvitation } from '../../electron/sync/invitation.ts';
import type { Invitation } from '../../electron/sync/invitation.ts';
import { parseRelayUrl } from '../../electron/sync/relay-url.ts';
import { signToken } from '../../relay/access-token.ts';

const token = signToken({ id: 'x', role: 'write', workspace: 'team-1', expiresAtS: 2_000 }, new Uint8Array(32));
const invitation: Invitation = {
  relayUrl: 'wss://relay.example.org/baton',
  relayWorkspaceId: 'team-1',
  token,
  key: new Uint8Array(32).map((_, index) => index),
  workspaceName: 'Büro “Süd” 🏗',
};

describe('an invitation', () => {
  it('comes back from its link', () => {
    const link = invitationLink(invitation);
    expect(link).toMatch(/^baton:\/\/join#[A-Za-z0-9_-]+$/);
    expect(parseInvitation(link)).toEqual({ ok: true, value: invitation });
  });

  it('survives a mail program that breaks lines and people who write around it', () => {
    const link = invitationLink(invitation);
    const broken = `Hello!\n${link.replace(/(.{60})/g, '$1\r\n ')}.\n\nBest regards`;
    expect(parseInvitation(broken)).toEqual({ ok: true, value: invitation });
  });

  it('is refused when a character was lost or changed, with what to do', () => {
    const link = invitationLink(invitation);
    const start = 'baton://join#'.length;
    fc.assert(
      fc.property(fc.integer({ min: start, max: link.length - 2 }), fc.boolean(), (at, isLost) => {
        const changed = link.slice(0, at) + (isLost ? '' : link[at] === 'A' ? 'B' : 'A') + link.slice(at + 1);
        expect(parseInvitation(changed)).toMatchObject({ ok: false, error: { message: expect.stringMatching(/again|whole/) } });
      }),
      { numRuns: 100 },
    );
  });

  it.each(['', 'https://example.org', 'baton://join#', 'baton://join#AAAA', `baton://join#${'A'.repeat(20_000)}`])(
    'is not in %s',
    (text) => {
      expect(parseInvitation(text).ok).toBe(false);
    },
  );

  it.each([
    ['an address that is none', { relayUrl: 'javascript:alert(1)' }],
    ['a password in the address', { relayUrl: 'wss://a:b@example.org' }],
    ['a workspace id with a path in it', { relayWorkspaceId: '../x' }],
    ['a token with a line break', { token: 'a\r\nX: y' }],
    ['a key that is too short', { key: new Uint8Array(16) }],
    ['a name with control characters', { workspaceName: 'a\u0000b' }],
  ])('is refused with %s', (_what, change) => {
    expect(parseInvitation(invitationLink({ ...invitation, ...change }))).toMatchObject({
      ok: false,
      error: { code: 'not-an-invitation' },
    });
  });

  it('answers for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(parseInvitation(`baton://join#${text}`).ok).toBe(false);
      }),
    );
  });
});

describe('parseRelayUrl', () => {
  it.each([
    ['wss://relay.example.org/', 'wss://relay.example.org'],
    ['relay.example.org', 'wss://relay.example.org'],
    ['https://example.org/baton/', 'wss://example.org/baton'],
    ['http://localhost:4455', 'ws://localhost:4455'],
    [' ws://127.0.0.1:1 ', 'ws://127.0.0.1:1'],
  ])('reads %s', (text, expected) => {
    expect(parseRelayUrl(text)).toEqual({ ok: true, value: expected });
  });

  it.each([
    '',
    '   ',
    'ftp://example.org',
    'wss://user:pw@example.org',
    'wss://example.org/?token=1',
    'wss://example.org/#x',
    'wss://',
  ])('refuses %j', (text) => {
    expect(parseRelayUrl(text).ok).toBe(false);
  });
});

describe('readAccessClaims', () => {
  it('reads what a relay signed', () => {
    expect(readAccessClaims(token)).toEqual({ role: 'write', workspaceId: 'team-1', expiresAtMs: 2_000_000 });
  });

  it('reads a token for any workspace', () => {
    const any = signToken({ id: 'x', role: 'owner', workspace: '*', expiresAtS: 2_000 }, new Uint8Array(32));
    expect(readAccessClaims(any)?.workspaceId).toBeNull();
  });

  it.each(['', 'a.b', 'eyJ9.x', `${Buffer.from('{"role":"king"}').toString('base64url')}.x`])('makes nothing of %j', (text) => {
    expect(readAccessClaims(text)).toBeNull();
  });
});
