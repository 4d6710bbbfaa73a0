import { join, normalize, sep } from 'node:path';

/** The file that a page's path names below a folder, `/` being index.html. Errors: undefined for a path that leaves the folder or can't be read. */
export function fileBelow(dir: string, urlPath: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  const root = normalize(dir + sep);
  const file = normalize(join(root, path === '/' ? 'index.html' : path));
  return !path.includes('\0') && file.startsWith(root) ? file : undefined;
}
