const PAGE_ROWS = 10;

/** The row that a key leads to, or null when it leads nowhere. */
export function rowAfter(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
    case 'k':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(count - 1, at + PAGE_ROWS);
    case 'PageUp':
      return Math.max(0, at - PAGE_ROWS);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
