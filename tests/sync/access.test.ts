import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signToken } from '../../relay/access-token.ts';
import { openTokenRegistry } from '../../relay/token-registry.ts';
import { eventually, TestPeer } from './support/peer.ts';
import type { Shared } from './support/peer.ts';
import { RelayProcess } from './support/relay-process.ts';

const relay = new RelayProcess();
let shared: Shared;
let peer: TestPeer;

beforeAll(() => relay.start());
afterAll(() => relay.remove());
beforeEach(() => {
  const relayWorkspaceId = `team-${randomBytes(4).toString('hex')}`;
  shared = {
    relayUrl: relay.url,
    token: relay.token({ workspace: relayWorkspaceId }),
    relayWorkspaceId,
    key: new Uint8Array(randomBytes(32)),
  };
  peer = new TestPeer('Anna');
});
afterEach(() => peer.stop());

async function errorWith(token: string): Promise<unknown> {
  const result = await peer.start({ ...shared, token }).whenLevel({ timeoutMs: 10_000 });
  return result.ok ? 'level' : (result.status.error ?? result.reason);
}

describe('access', () => {
  it('is denied to a token that another relay signed', async () => {
    const claims = { id: 'x', role: 'owner', workspace: shared.relayWorkspaceId, expiresAtS: 4_000_000_000 } as const;
    expect(await errorWith(signToken(claims, randomBytes(32)))).toMatchObject({
      code: 'access-denied',
      message: expect.stringContaining('new invitation'),
    });
  });

  it('is denied without a token', async () => {
    expect(await errorWith('')).toMatchObject({ code: 'access-denied' });
  });

  it('[N8] is denied to the token of another workspace', async () => {
    expect(await errorWith(relay.token({ workspace: 'other' }))).toMatchObject({ code: 'access-denied' });
  });

  it('has expired when the token says so', async () => {
    const expiresAtS = Math.floor(Date.now() / 1000) - 1;
    const token = relay.token({ workspace: shared.relayWorkspaceId, expiresAtS });
    expect(await errorWith(token)).toMatchObject({ code: 'access-expired', message: expect.stringContaining('expired') });
  });

  it('[N9] has been taken back when the token was revoked', async () => {
    const token = relay.token({ workspace: shared.relayWorkspaceId, id: 'gone' });
    expect(await errorWith(token)).toBe('level');
    const opened = openTokenRegistry(relay.dataDir);
    if (opened.ok) opened.registry.revoke('gone');
    await eventually('the relay says so', () => peer.session?.status.error?.code === 'access-revoked');
    expect(peer.session?.status.error?.message).toContain('taken back');
  });

  it('works again online with nothing lost after it was denied', async () => {
    peer.port.doc('workspace').getMap('projects').set('p1', 'kept');
    expect(await errorWith(relay.token({ workspace: 'other' }))).toMatchObject({ code: 'access-denied' });
    expect(await errorWith(shared.token)).toBe('level');
  });
});

describe('a token for reading only', () => {
  it('[N8] brings everything and keeps own changes on the device, which the status says', async () => {
    const writer = new TestPeer('Ben');
    writer.port.doc('workspace').getMap('projects').set('p1', 'from Ben');
    expect(await writer.start(shared).whenLevel({ timeoutMs: 10_000 })).toMatchObject({ ok: true });
    const token = relay.token({ workspace: shared.relayWorkspaceId, role: 'read' });
    expect(await errorWith(token)).toBe('level');
    expect(peer.port.doc('workspace').getMap('projects').get('p1')).toBe('from Ben');
    peer.port.doc('workspace').getMap('projects').set('p2', 'not allowed');
    await eventually('the status says read-only', () => peer.session?.status.error?.code === 'read-only');
    await writer.session?.whenLevel({ timeoutMs: 10_000 });
    expect(writer.port.doc('workspace').getMap('projects').has('p2')).toBe(false);
    expect(await errorWith(token)).toMatchObject({ code: 'read-only' });
    expect(await errorWith(shared.token)).toBe('level');
    await eventually('it arrives once it is allowed', () => writer.port.doc('workspace').getMap('projects').has('p2'));
    writer.stop();
  });
});

describe('the wrong address', () => {
  it('is told apart from a relay that is away', async () => {
    const website = createServer((_request, response) => response.end('hello'));
    await new Promise<void>((resolve) => void website.listen(0, '127.0.0.1', resolve));
    const port = (website.address() as AddressInfo).port;
    const result = await peer.start({ ...shared, relayUrl: `ws://127.0.0.1:${port}` }).whenLevel({ timeoutMs: 5_000 });
    expect(result).toMatchObject({ ok: false, reason: 'error', status: { error: { code: 'not-a-relay' } } });
    website.close();
    const away = await peer.start({ ...shared, relayUrl: 'ws://127.0.0.1:1' }).whenLevel({ timeoutMs: 500 });
    expect(away).toMatchObject({ ok: false, reason: 'timeout', status: { state: 'connecting' } });
  });
});

describe('a document that is larger than a message of the relay may be', () => {
  it('is an error with what to do, and is sent when the relay takes it', async () => {
    const small = new RelayProcess({ args: ['--max-message-mb', '1'] });
    await small.start();
    try {
      const room = { ...shared, relayUrl: small.url, token: small.token() };
      peer.port
        .doc('workspace')
        .getMap('projects')
        .set('p1', Buffer.from(randomBytes(1_500_000)).toString('base64'));
      const result = await peer.start(room).whenLevel({ timeoutMs: 10_000 });
      expect(result).toMatchObject({
        reason: 'error',
        status: { error: { code: 'room-full', message: expect.stringContaining('--max-message-mb') as string } },
      });
      expect(await errorWith(shared.token)).toBe('level');
    } finally {
      await small.remove();
    }
  });
});
