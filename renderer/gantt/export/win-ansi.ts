/** The letters that a PDF's built-in fonts have beyond Latin 1, with their codes in WinAnsi. */
const BEYOND_LATIN: Readonly<Record<string, number>> = {
  '€': 128,
  '‚': 130,
  ƒ: 131,
  '„': 132,
  '…': 133,
  '†': 134,
  '‡': 135,
  ˆ: 136,
  '‰': 137,
  Š: 138,
  '‹': 139,
  Œ: 140,
  Ž: 142,
  '‘': 145,
  '’': 146,
  '“': 147,
  '”': 148,
  '•': 149,
  '–': 150,
  '—': 151,
  '˜': 152,
  '™': 153,
  š: 154,
  '›': 155,
  œ: 156,
  ž: 158,
  Ÿ: 159,
};

/** A text as a PDF string; null when a built-in font lacks one of its letters. */
export function winAnsi(text: string): string | null {
  let hex = '';
  for (const letter of text) {
    const code = codeOf(letter);
    if (code === null) return null;
    hex += code.toString(16).padStart(2, '0');
  }
  return `<${hex}>`;
}

function codeOf(letter: string): number | null {
  const point = letter.codePointAt(0) ?? 0;
  // A narrow space, as dates and numbers have it, is a space.
  if (point === 0x202f || point === 0x2009) return 32;
  if ((point >= 32 && point <= 126) || (point >= 160 && point <= 255)) return point;
  return BEYOND_LATIN[letter] ?? null;
}
