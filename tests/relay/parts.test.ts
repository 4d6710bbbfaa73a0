import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseRelayArguments } from '../../relay/arguments.ts';
import { deniedFrame, updateFrame } from '../../relay/frame.ts';
import { createPresenceBoard } from '../../relay/presence-board.ts';
import { createRateLimit } from '../../relay/rate-limit.ts';
import { readRoomAddress } from '../../relay/room-address.ts';
import { openRoomStore } from '../../relay/room-store.ts';
import { openSecret } from '../../relay/secret.ts';
import { readAwarenessEntries } from '../../shared/wire/awareness-entries.ts';
import { readMessage } from '../../shared/wire/read-message.ts';

const dir = mkdtempSync(join(tmpdir(), 'baton-relay-parts-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('readRoomAddress', () => {
  it('takes the last segment, behind whatever path a proxy adds', () => {
    expect(readRoomAddress('/team.room-1')).toEqual({ room: 'team.room-1', workspace: 'team' });
    expect(readRoomAddress('/baton/team.room-1?x=1')).toEqual({ room: 'team.room-1', workspace: 'team' });
  });

  it.each(['/', '/team', '/team.', '/.room', '/a.b.c', '/te am.x', `/${'a'.repeat(2_000)}.b`, '/../team', undefined])(
    'refuses %j',
    (url) => {
      expect(readRoomAddress(url)).toBeNull();
    },
  );
});

describe('createRateLimit', () => {
  it('lets a burst pass, then says how long to wait, and forgives with time', () => {
    const limit = createRateLimit(10, 5);
    expect(limit.spend(5, 0)).toBe(0);
    expect(limit.spend(1, 0)).toBe(100);
    expect(limit.spend(0, 200)).toBe(0);
  });
});

describe('a frame', () => {
  it.each([0, 100, 200, 70_000])('of %i bytes is one complete binary frame', (size) => {
    const update = new Uint8Array(size).fill(7);
    const frame = updateFrame(update);
    const short = frame.readUInt8(1);
    const [header, length] =
      short < 126 ? [2, short] : short === 126 ? [4, frame.readUInt16BE(2)] : [10, Number(frame.readBigUInt64BE(2))];
    expect(frame.readUInt8(0)).toBe(0x82);
    expect(frame.length).toBe(header + length);
    expect(readMessage(frame.subarray(header))).toEqual({ kind: 'update', update: Buffer.from(update) });
  });

  it('says why something is denied', () => {
    expect(readMessage(deniedFrame('room-full').subarray(2))).toEqual({ kind: 'denied', reason: 'room-full' });
  });
});

describe('a presence board', () => {
  const state = Buffer.from('{"a":1}');
  const read = (body: Uint8Array | null) =>
    body ? readAwarenessEntries(body, 100)?.map((entry) => [entry.client, entry.clock, entry.state.length]) : null;

  it('tells changes once and newcomers everything', () => {
    const board = createPresenceBoard<string>(2);
    board.accept('anna', [{ client: 1, clock: 1, state }]);
    expect(read(board.takeChanges())).toEqual([[1, 1, 7]]);
    expect(board.takeChanges()).toBeNull();
    board.accept('ben', [{ client: 1, clock: 1, state }]);
    expect(board.takeChanges()).toBeNull();
    expect(read(board.everything())).toEqual([[1, 1, 7]]);
  });

  it('marks who left, and lets a client that comes back take its id over', () => {
    const board = createPresenceBoard<string>(2);
    board.accept('old', [{ client: 1, clock: 1, state }]);
    board.accept('new', [{ client: 1, clock: 2, state }]);
    board.takeChanges();
    board.forget('old');
    expect(board.takeChanges()).toBeNull();
    board.forget('new');
    expect(read(board.takeChanges())).toEqual([[1, 2, 4]]);
    expect(board.everything()).toBeNull();
  });

  it('refuses more ids than one client may have', () => {
    const board = createPresenceBoard<string>(2);
    const claim = [1, 2, 3].map((client) => ({ client, clock: 1, state }));
    expect(board.accept('anna', claim)).toBe(false);
  });
});

describe('the store', () => {
  const open = (name: string) => {
    const opened = openRoomStore(join(dir, name));
    if (!opened.ok) throw new Error(opened.message);
    return opened.store;
  };

  it('gives back updates in order, and one state after a compaction', () => {
    openSecret(join(dir, 'a'));
    const store = open('a');
    store.append(
      new Map([
        ['w.r', [Uint8Array.of(1), Uint8Array.of(2, 2)]],
        ['w.s', [Uint8Array.of(9)]],
      ]),
    );
    store.append(new Map([['w.r', [Uint8Array.of(3)]]]));
    expect(store.load('w.r')).toEqual({
      updates: [Uint8Array.of(1), Uint8Array.of(2, 2), Uint8Array.of(3)].map((each) => Buffer.from(each)),
      bytes: 4,
    });
    store.compact('w.r', Uint8Array.of(7));
    store.close();
    const again = open('a');
    expect(again.load('w.r')).toEqual({ updates: [Buffer.of(7)], bytes: 1 });
    expect([again.countRooms('w'), again.countRooms('x'), again.exists('w.s'), again.exists('w.t')]).toEqual([2, 0, true, false]);
    again.close();
  });

  it('refuses a second relay on the same directory, with what to do', () => {
    openSecret(join(dir, 'b'));
    const store = open('b');
    expect(openRoomStore(join(dir, 'b'))).toMatchObject({ ok: false, message: expect.stringContaining('no other relay') });
    store.close();
  });

  it('refuses a file that is no database', () => {
    openSecret(join(dir, 'c'));
    writeFileSync(join(dir, 'c', 'relay.sqlite'), 'this is not a database at all, just text '.repeat(100));
    expect(openRoomStore(join(dir, 'c'))).toMatchObject({ ok: false });
  });
});

describe('the secret', () => {
  it('is made once and readable by its owner only', () => {
    const first = openSecret(join(dir, 'd'));
    const second = openSecret(join(dir, 'd'));
    expect(first).toMatchObject({ ok: true, created: true });
    expect(second).toMatchObject({ ok: true, created: false });
    expect(first.ok && second.ok && Buffer.from(first.secret).equals(second.secret)).toBe(true);
    expect(statSync(join(dir, 'd', 'relay.secret')).mode & 0o777).toBe(0o600);
  });

  it('is refused when it is damaged, and not replaced', () => {
    openSecret(join(dir, 'e'));
    writeFileSync(join(dir, 'e', 'relay.secret'), 'short');
    expect(openSecret(join(dir, 'e'))).toMatchObject({ ok: false, message: expect.stringContaining('backup') });
  });
});

describe('the command line', () => {
  it('reads what serve and token need', () => {
    expect(parseRelayArguments(['serve', '--data', 'd', '--port', '0', '--rate', '50'])).toMatchObject({
      command: 'serve',
      dataDir: 'd',
      port: 0,
      limits: { messagesPerSecond: 50 },
    });
    expect(parseRelayArguments(['token', '--workspace', 'any', '--days', '30'])).toMatchObject({
      command: 'token',
      workspace: '*',
      role: 'owner',
      days: 30,
    });
    expect(parseRelayArguments(['revoke', 'abc', '--data', 'd'])).toEqual({ command: 'revoke', dataDir: 'd', tokenOrId: 'abc' });
    expect(parseRelayArguments(['tokens', '--json'])).toMatchObject({ command: 'tokens', json: true });
    expect(parseRelayArguments([])).toEqual({ command: 'help' });
  });

  it.each([
    ['nonsense'],
    ['serve', '--port', 'x'],
    ['serve', '--port', '70000'],
    ['token', '--role', 'king'],
    ['serve', '--what'],
    ['token', '--workspace', 'a b'],
    ['serve', 'more'],
    ['revoke'],
    ['revoke', 'a', 'b'],
    ['token', '--note', 'two\nlines'],
  ])('says what is wrong with %j %j %j', (...args) => {
    expect(parseRelayArguments(args.filter((each) => each !== undefined))).toMatchObject({ command: 'mistake' });
  });
});
