import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openWorkspace, type OpenWorkspace } from '../../electron/host/open-workspace.ts';
import { parseInvitation } from '../../electron/sync/invitation.ts';
import { signToken } from '../../relay/access-token.ts';
import { newId } from '../../shared/model/id.ts';
import { tempDir } from '../support/temp-dir.ts';
import { aDevice, NOW_MS } from './support/a-device.ts';

/** Nobody listens there: sharing works without the relay at hand. */
const RELAY = 'ws://127.0.0.1:9';
const SECRET = new Uint8Array(32);
const DAY_S = 86_400;

const open: OpenWorkspace[] = [];
afterEach(async () => {
  for (const workspace of open.splice(0)) await workspace.close();
});

function aWorkspace(home = tempDir(), file = join(home, 'w.baton')): OpenWorkspace {
  const opened = openWorkspace({ path: file, create: true }, aDevice(home), () => undefined);
  if (!opened.ok) throw new Error(opened.error.message);
  open.push(opened.value);
  return opened.value;
}

function aToken({
  role = 'owner',
  workspace = '*',
  days = 1,
}: { role?: 'owner' | 'read'; workspace?: string; days?: number } = {}): string {
  return signToken({ id: 't1', role, workspace, expiresAtS: NOW_MS / 1000 + days * DAY_S }, SECRET);
}

function share(workspace: OpenWorkspace, token = ''): string {
  const shared = workspace.sync.share({ relayUrl: RELAY, token });
  if (!shared.ok) throw new Error(shared.error.message);
  return shared.value;
}

function addPerson(workspace: OpenWorkspace, id: string, name = id): void {
  const bytes = aDevice(tempDir()).randomBytes;
  const result = workspace.engine.execute({
    id: newId(bytes),
    atMs: NOW_MS,
    actorId: null,
    command: { type: 'person.create', id, fields: { name } },
  });
  expect(result).toMatchObject({ ok: true });
}

describe('sharing', () => {
  it('gives a link that holds relay, token, key and name, and no two keys are the same', () => {
    const [first, second] = [share(aWorkspace(), aToken()), share(aWorkspace(), aToken())].map((link) => parseInvitation(link));
    if (!first?.ok || !second?.ok) throw new Error('The link is no invitation');
    expect(first.value).toMatchObject({ relayUrl: RELAY, token: aToken(), workspaceName: 'w' });
    expect(first.value.key).toHaveLength(32);
    expect(Buffer.from(first.value.key).equals(Buffer.from(second.value.key))).toBe(false);
    expect(first.value.relayWorkspaceId).not.toBe(second.value.relayWorkspaceId);
  });

  it('takes the name of the workspace that the token is for', () => {
    const invitation = parseInvitation(share(aWorkspace(), aToken({ workspace: 'team' })));
    expect(invitation).toMatchObject({ ok: true, value: { relayWorkspaceId: 'team' } });
  });

  it('gives the same key again when it is asked again, by another token too', () => {
    const workspace = aWorkspace();
    const first = parseInvitation(share(workspace, aToken()));
    const again = parseInvitation(share(workspace, ''));
    const moved = parseInvitation(share(workspace, aToken({ days: 9 })));
    expect(again).toEqual(first);
    if (!first.ok || !moved.ok) throw new Error('The link is no invitation');
    expect(moved.value).toEqual({ ...first.value, token: aToken({ days: 9 }) });
  });

  it.each([
    ['not an address', '', /wss:\/\/relay\.example/],
    [RELAY, 'no token!', /no access token/],
    [RELAY, aToken({ days: -1 }), /expired/],
    [RELAY, aToken({ role: 'read' }), /reading only/],
  ])('is refused for %s with the token %s, and the workspace stays as it was', (relayUrl, token, message) => {
    const workspace = aWorkspace();
    const shared = workspace.sync.share({ relayUrl, token });
    expect(shared).toMatchObject({
      ok: false,
      error: { code: 'sync-refused', message: expect.stringMatching(message) as string },
    });
    expect(workspace.sync.status().state).toBe('solo');
  });

  it('is refused with a token for another workspace than the one it is shared as', () => {
    const workspace = aWorkspace();
    share(workspace, aToken({ workspace: 'team' }));
    expect(workspace.sync.share({ relayUrl: RELAY, token: aToken({ workspace: 'other' }) })).toMatchObject({
      ok: false,
      error: { code: 'sync-refused' },
    });
  });

  it('[H7] keeps the key out of the workspace file', async () => {
    const home = tempDir();
    const workspace = aWorkspace(home);
    const invitation = parseInvitation(share(workspace));
    if (!invitation.ok) throw new Error('The link is no invitation');
    const settings = JSON.stringify(workspace.engine.settings());
    expect(settings).not.toContain(Buffer.from(invitation.value.key).toString('base64url'));
    expect(workspace.settings.forWindows()).toEqual({});
  });

  it('goes on after the workspace was closed and opened again', async () => {
    const home = tempDir();
    const first = aWorkspace(home);
    share(first);
    await open.pop()?.close();
    const second = aWorkspace(home);
    second.sync.start();
    expect(second.sync.status()).toMatchObject({ relayUrl: RELAY });
    expect(second.sync.status().state).not.toBe('solo');
  });

  it('[H7] says what to do when the file came from another device without the key', async () => {
    const home = tempDir();
    share(aWorkspace(home));
    await open.pop()?.close();
    const elsewhere = aWorkspace(tempDir(), join(home, 'w.baton'));
    elsewhere.sync.start();
    const status = elsewhere.sync.status();
    expect(status.state).toBe('error');
    expect(status.error?.message).toContain('invitation link');
    expect(elsewhere.sync.share({ relayUrl: RELAY, token: '' })).toMatchObject({ ok: false });
  });
});

describe('joining', () => {
  it('[H10] takes an invitation into an empty workspace', () => {
    const link = share(aWorkspace());
    const joiner = aWorkspace();
    expect(joiner.sync.join(`Hello, here it is:\n${link}\n`)).toEqual({ ok: true, value: null });
    expect(joiner.sync.status().relayUrl).toBe(RELAY);
  });

  it('[H10] is refused by a workspace that holds something, with what to do', () => {
    const link = share(aWorkspace());
    const full = aWorkspace();
    addPerson(full, 'anna');
    const message = expect.stringContaining('new workspace file') as string;
    expect(full.sync.join(link)).toMatchObject({ ok: false, error: { code: 'sync-refused', message } });
    expect(full.sync.status().state).toBe('solo');
  });

  it('[H10] is refused by a workspace that is shared as another one', () => {
    const joiner = aWorkspace();
    joiner.sync.join(share(aWorkspace()));
    expect(joiner.sync.join(share(aWorkspace()))).toMatchObject({ ok: false, error: { code: 'sync-refused' } });
  });

  it('takes a new invitation to the same workspace, whatever it holds by then', async () => {
    const owner = aWorkspace();
    const home = tempDir();
    const joiner = aWorkspace(home);
    joiner.sync.join(share(owner));
    addPerson(joiner, 'ben');
    expect(joiner.sync.join(share(owner, aToken()))).toEqual({ ok: true, value: null });
  });

  it.each(['', 'hello', 'https://example.org', 'baton://join#AAAA'])('refuses the link "%s"', (link) => {
    const workspace = aWorkspace();
    expect(workspace.sync.join(link)).toMatchObject({ ok: false, error: { code: 'link-invalid' } });
    expect(workspace.sync.status().state).toBe('solo');
  });
});

describe('leaving and going offline', () => {
  it('forgets key and token', () => {
    const home = tempDir();
    const workspace = aWorkspace(home);
    share(workspace);
    const name = `workspace:${workspace.settings.sharedAs()}`;
    expect(aDevice(home).secrets.get(name)).toBeTypeOf('string');
    workspace.sync.leave();
    expect(workspace.sync.status()).toEqual({ state: 'solo', pendingUpdates: 0, peers: 0, lastLevelAtMs: null, relayUrl: null });
    expect(aDevice(home).secrets.get(name)).toBeUndefined();
  });

  it('stays offline after the next start', async () => {
    const home = tempDir();
    const workspace = aWorkspace(home);
    share(workspace);
    expect(workspace.sync.setOnline(false)).toEqual({ ok: true, value: null });
    expect(workspace.sync.status().state).toBe('offline');
    await open.pop()?.close();
    const again = aWorkspace(home);
    again.sync.start();
    expect(again.sync.status().state).toBe('offline');
  });

  it('says when the relay is tried next while it is away, which is not offline', async () => {
    const workspace = aWorkspace();
    share(workspace);
    await expect
      .poll(() => workspace.sync.status())
      .toMatchObject({ state: 'connecting', retryAtMs: expect.any(Number) as number });
    expect(workspace.sync.status().error).toBeUndefined();
    expect(workspace.sync.setOnline(false).ok).toBe(true);
    expect(workspace.sync.status()).not.toHaveProperty('retryAtMs');
  });

  it('is refused before the workspace is shared', () => {
    expect(aWorkspace().sync.setOnline(true)).toMatchObject({ ok: false, error: { code: 'sync-refused' } });
  });
});

describe('who sits here', () => {
  it('[H6] is kept on the device, not in the file', async () => {
    const home = tempDir();
    const workspace = aWorkspace(home);
    addPerson(workspace, 'anna');
    workspace.setPerson('anna');
    expect(JSON.stringify(workspace.engine.settings())).not.toContain('anna');
    await open.pop()?.close();
    expect(aWorkspace(home).personId()).toBe('anna');
    await open.pop()?.close();
    expect(aWorkspace(tempDir(), join(home, 'w.baton')).personId()).toBeNull();
  });
});
