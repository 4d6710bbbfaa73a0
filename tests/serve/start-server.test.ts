import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeWire } from '../../shared/contract/wire.ts';
import { pathOf, runningServer, type RunningServer } from './support/running-server.ts';

let running: RunningServer;
beforeEach(async () => {
  running = await runningServer();
});
afterEach(() => running.close());

describe('who is answered', () => {
  it.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1'])(
    '[H1] refuses a request for the host "%s"',
    async (host) => {
      const cookie = await running.login();
      expect((await running.ask('/', { headers: { Host: host, Cookie: cookie } })).status).toBe(403);
    },
  );

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:1'])('[H1] refuses a request from the origin %s', async (origin) => {
    const cookie = await running.login();
    expect((await running.ask('/', { headers: { Origin: origin, Cookie: cookie } })).status).toBe(403);
  });

  it('[H1] answers under the name localhost too', async () => {
    const cookie = await running.login();
    expect((await running.ask('/', { headers: { Host: `localhost:${running.server.port}`, Cookie: cookie } })).status).toBe(200);
  });

  it('[H2] refuses a page and an action without a session, and says what to do', async () => {
    const page = await running.ask('/');
    const action = await running.ask('/api/dispatch', {
      method: 'POST',
      headers: { Origin: running.origin },
      body: encodeWire({ type: 'sync.leave' }),
    });
    expect([page.status, action.status]).toEqual([401, 401]);
    expect(page.body.toString()).toContain('press Enter in that terminal');
    expect(running.actions).toEqual([]);
  });

  it('[H2] refuses a session that it did not give', async () => {
    const [name] = (await running.login()).split('=');
    expect((await running.ask('/', { headers: { Cookie: `${name}=${'A'.repeat(43)}` } })).status).toBe(401);
  });

  it('[H2] refuses an action that does not say where it comes from', async () => {
    const cookie = await running.login();
    const answer = await running.ask('/api/dispatch', {
      method: 'POST',
      headers: { Cookie: cookie },
      body: encodeWire({ type: 'sync.leave' }),
    });
    expect(answer.status).toBe(403);
    expect(running.actions).toEqual([]);
  });
});

describe('the link', () => {
  it('[H3] opens a session once, in a cookie that no script can read', async () => {
    const path = pathOf(running.server.newLink());
    const first = await running.ask(path);
    expect(first.status).toBe(303);
    expect(first.headers['location']).toBe('/');
    expect(String(first.headers['set-cookie'])).toMatch(/^baton-[\w-]{8}=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
    expect((await running.ask(path)).status).toBe(401);
  });

  it('[H3] stops working when a newer one is made', async () => {
    const old = pathOf(running.server.newLink());
    running.server.newLink();
    expect((await running.ask(old)).status).toBe(401);
  });

  it('[H3] is not spent by a wrong guess', async () => {
    const path = pathOf(running.server.newLink());
    expect((await running.ask('/?token=guess')).status).toBe(401);
    expect((await running.ask(path)).status).toBe(303);
  });

  it('leads to the page when this browser has a session already', async () => {
    const cookie = await running.login();
    const again = await running.ask('/?token=spent', { headers: { Cookie: cookie } });
    expect([again.status, again.headers['location']]).toEqual([303, '/']);
  });
});

describe('files', () => {
  it('[H4] sends the page and its assets with a strict policy', async () => {
    const cookie = await running.login();
    const page = await running.ask('/', { headers: { Cookie: cookie } });
    const policy = String(page.headers['content-security-policy']);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    const asset = await running.ask('/assets/app-1a2b.js', { headers: { Cookie: cookie } });
    expect(asset.headers['cache-control']).toContain('immutable');
  });

  it('[H4] carries the policy on refusals too', async () => {
    expect((await running.ask('/')).headers['content-security-policy']).toContain("default-src 'none'");
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%00',
    '/%ff',
    '/assets',
    '/nothing',
  ])('[H4] finds nothing at %s', async (path) => {
    const cookie = await running.login();
    const answer = await running.ask(path, { headers: { Cookie: cookie } });
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).not.toContain('not yours');
  });

  it.each(['http://[', '//secret.txt', 'http://evil.example/'])(
    '[H1] answers the address %s, which is not its own, with 400',
    async (path) => {
      expect((await running.ask(path)).status).toBe(400);
    },
  );
});

describe('the API', () => {
  it('passes a well-formed action on', async () => {
    const cookie = await running.login();
    expect(await running.post('/api/dispatch', { type: 'sync.connect', online: true }, cookie)).toEqual({ ok: true });
    expect(running.actions).toEqual([{ type: 'sync.connect', online: true }]);
  });

  it('hands file bytes over as they are', async () => {
    const cookie = await running.login();
    const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 256);
    await running.post('/api/dispatch', { type: 'import', jobId: 'J1', file: { name: 'a.xml', bytes }, actorId: null }, cookie);
    expect(running.actions).toEqual([{ type: 'import', jobId: 'J1', file: { name: 'a.xml', bytes }, actorId: null }]);
  });

  it.each([
    ['an unknown type', { type: 'eval' }],
    ['a missing field', { type: 'sync.connect' }],
    ['a field too many', { type: 'sync.leave', now: true }],
    ['an id that is none', { type: 'identity.set', personId: '../x' }],
    ['no object', 7],
  ])('[H5] refuses %s before the host sees it', async (_what, value) => {
    const cookie = await running.login();
    expect(await running.post('/api/dispatch', value, cookie)).toMatchObject({ ok: false, error: { code: 'malformed' } });
    expect(running.actions).toEqual([]);
  });

  it('[H5] refuses bytes that are no message', async () => {
    const cookie = await running.login();
    const headers = { Origin: running.origin, Cookie: cookie };
    const answer = await running.ask('/api/query', { method: 'POST', headers, body: Uint8Array.of(255, 255, 255, 255, 1) });
    expect(answer.status).toBe(400);
  });

  it('[H5] answers an unknown address of the API with 404', async () => {
    const cookie = await running.login();
    const answer = await running.ask('/api/else', {
      method: 'POST',
      headers: { Origin: running.origin, Cookie: cookie },
      body: encodeWire(1),
    });
    expect(answer.status).toBe(404);
  });
});

describe('a body that is too long', () => {
  it.each([
    ['that says so', { 'Content-Length': '1001' }],
    ['that does not say so', { 'Transfer-Encoding': 'chunked' }],
  ])('[H5] is refused when it is one %s', async (_what, length) => {
    await running.close();
    running = await runningServer({ maxBodyBytes: 1000 });
    const cookie = await running.login();
    const headers = { Origin: running.origin, Cookie: cookie, ...length };
    const answer = await running.ask('/api/dispatch', { method: 'POST', headers, body: new Uint8Array(1001) });
    expect(answer.status).toBe(413);
    expect(running.actions).toEqual([]);
  });
});

it('a fault is told to the one who started the server, and the page gets a sentence', async () => {
  const faults: unknown[] = [];
  const fault = new Error('a bug');
  await running.close();
  running = await runningServer({ fault, onFault: (error) => faults.push(error) });
  const cookie = await running.login();
  const answer = await running.ask('/api/query', {
    method: 'POST',
    headers: { Origin: running.origin, Cookie: cookie },
    body: encodeWire({ type: 'projects' }),
  });
  expect([answer.status, answer.body.toString()]).toEqual([500, 'Baton failed to answer: a bug']);
  expect(faults).toEqual([fault]);
});
