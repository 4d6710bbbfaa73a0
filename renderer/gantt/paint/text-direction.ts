const LETTER = /\p{L}/u;
const FROM_THE_RIGHT = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/** The way a text reads, by its first letter, as `dir="auto"` has it on the page. */
export function textDirection(text: string): 'ltr' | 'rtl' {
  const letter = LETTER.exec(text)?.[0];
  return letter !== undefined && FROM_THE_RIGHT.test(letter) ? 'rtl' : 'ltr';
}
