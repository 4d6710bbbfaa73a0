import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Sends a file of the built renderer, `/` being index.html. Resolves to false when there is no such file; nothing outside `dir` can be named. */
export async function sendStaticFile(response: ServerResponse, dir: string, urlPath: string): Promise<boolean> {
  const file = fileOf(dir, urlPath);
  if (file === undefined) return false;
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return false;
  // Built assets carry a hash in their name; the page itself must be asked for again.
  const cache = urlPath.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  response.writeHead(200, {
    'Content-Type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': cache,
  });
  createReadStream(file).pipe(response);
  return true;
}

function fileOf(dir: string, urlPath: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const root = normalize(dir + sep);
  const file = normalize(join(root, path === '/' ? 'index.html' : path));
  return file.startsWith(root) ? file : undefined;
}
