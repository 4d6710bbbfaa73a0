import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Host } from '../../shared/contract/host.ts';
import { decodeWire, encodeWire } from '../../shared/contract/wire.ts';
import { dispatchUntrusted, queryUntrusted } from '../host/untrusted.ts';
import { readBody } from './request-body.ts';

export interface ApiOptions {
  readonly host: Host;
  readonly path: string;
  readonly maxBodyBytes: number;
}

/** Answers `POST /api/dispatch` and `POST /api/query`. The caller has checked who asks. Rule: H2 */
export async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  { host, path, maxBodyBytes }: ApiOptions,
): Promise<void> {
  const body = await readBody(request, maxBodyBytes);
  if (body === undefined) {
    response.setHeader('Connection', 'close');
    return send(response, 413, { ok: false, error: { code: 'malformed', message: 'That is more than Baton takes in one go.' } });
  }
  const json = decode(body);
  if (path === '/api/dispatch') return send(response, 200, await dispatchUntrusted(host, json));
  if (path === '/api/query') {
    const answered = await queryUntrusted(host, json);
    if (answered) return send(response, 200, answered.answer);
    return send(response, 400, { ok: false, error: { code: 'malformed', message: 'That is no query.' } });
  }
  send(response, 404, { ok: false, error: { code: 'malformed', message: 'There is no such address.' } });
}

function decode(body: Uint8Array): unknown {
  try {
    return decodeWire(body);
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' }).end(encodeWire(value));
}
