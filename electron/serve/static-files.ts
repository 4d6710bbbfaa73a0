import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { contentTypeOf } from '../host/content-type.ts';
import { fileBelow } from '../host/file-below.ts';

/** Sends a file of the built renderer. Resolves to false when there is no such file; nothing outside `dir` can be named. */
export async function sendStaticFile(response: ServerResponse, dir: string, urlPath: string): Promise<boolean> {
  const file = fileBelow(dir, urlPath);
  if (file === undefined) return false;
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return false;
  // Built assets carry a hash in their name; the page itself must be asked for again.
  const cache = urlPath.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  response.writeHead(200, { 'Content-Type': contentTypeOf(file), 'Content-Length': found.size, 'Cache-Control': cache });
  createReadStream(file).pipe(response);
  return true;
}
