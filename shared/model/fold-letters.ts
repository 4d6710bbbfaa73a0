/**
 * Letters that Unicode doesn't take apart into a base and a mark, as people write them who don't have them on their keyboard. Those
 * with a mark (é, ç, ż) are not here: whoever compares text folds them as such.
 */
const FOLDED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ǿ: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  ǽ: 'ae',
  ǣ: 'ae',
  œ: 'oe',
  þ: 'th',
};
const LETTERS = new Map(
  Object.entries(FOLDED).flatMap(([letter, folded]) => [letter, upper(letter)].map((each) => [each, folded] as const)),
);
const ANY = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'gu');

const PLAIN = /^[ -~\s]*$/;

/** A text with letters such as ł, ø and ß as l, o and ss, so that it is found by either. Everything else stays. */
export function foldLetters(text: string): string {
  return text.replace(ANY, (letter) => LETTERS.get(letter) ?? letter);
}

/** A text as it is compared by people who search: lower case, without accents, letters folded. */
export function foldText(text: string): string {
  // Nearly all texts are of such letters alone, and lists fold tens of thousands.
  if (PLAIN.test(text)) return text.toLowerCase();
  return foldLetters(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function upper(letter: string): string {
  if (letter === 'ß') return 'ẞ';
  // The capital of ı is an I like any other.
  return letter === 'ı' ? letter : letter.toUpperCase();
}
