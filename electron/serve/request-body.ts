import type { IncomingMessage } from 'node:http';

/**
 * The body of a request.
 * Errors: undefined when it is longer than `maxBytes`; the rest is not read, so the answer must close the connection. Rejects when the sender
 * goes away in the middle.
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const onData = (chunk: Buffer): void => {
      length += chunk.length;
      if (length <= maxBytes) {
        chunks.push(chunk);
        return;
      }
      // Listeners and not `for await`: leaving such a loop destroys the socket, and the sender would never read why.
      request.off('data', onData).pause();
      resolve(undefined);
    };
    request.on('data', onData);
    request.once('end', () => {
      const body = Buffer.concat(chunks);
      // A plain array: `slice` of a Buffer would share its memory.
      resolve(new Uint8Array(body.buffer, body.byteOffset, body.length));
    });
    request.once('error', reject);
  });
}
