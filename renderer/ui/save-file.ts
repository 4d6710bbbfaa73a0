import type { FileContent } from '../../shared/contract/action.ts';

/** Hands a file to the browser, which saves it where the user says. */
export function saveFile(file: FileContent): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(file.bytes)]));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // The download has begun by then; until then the address must live.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
