const MIRRORED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** Whether the page reads from right to left. */
export function readsRightToLeft(): boolean {
  return document.dir === 'rtl';
}

/** An arrow key as it is meant along the reading direction: `ArrowRight` leads on, `ArrowLeft` leads back. */
export function alongReading(key: string, rightToLeft: boolean = readsRightToLeft()): string {
  return rightToLeft ? (MIRRORED[key] ?? key) : key;
}
