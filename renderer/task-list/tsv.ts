/** Cells as text that spreadsheets read: tabs between columns, lines between rows, quotes around what holds either. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

function quoted(cell: string): string {
  return /[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The cells of a copied table, by rows. A last line that is empty is no row. Cost: linear. */
export function fromTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let inQuotes = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (inQuotes) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at++;
      } else inQuotes = false;
    } else if (character === '"' && cell === '') inQuotes = true;
    else if (character === '\t') endCell();
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && text.charAt(at + 1) === '\n') at++;
      endCell();
      rows.push([]);
    } else cell += character;
  }
  if (cell !== '' || (rows.at(-1)?.length ?? 0) > 0) endCell();
  return (rows.at(-1)?.length ?? 0) === 0 ? rows.slice(0, -1) : rows;
}
