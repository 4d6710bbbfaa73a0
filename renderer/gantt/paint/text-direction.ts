const LETTER = /\p{L}/u;
const FROM_THE_RIGHT = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;
/** No letter below it reads from the right, and most texts have none above it. */
const FIRST_FROM_THE_RIGHT = 0x590;

/** The way a text reads, by its first letter, as `dir="auto"` has it on the page. Asked for each text of each frame. */
export function textDirection(text: string): 'ltr' | 'rtl' {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= FIRST_FROM_THE_RIGHT) return byFirstLetter(text);
  return 'ltr';
}

function byFirstLetter(text: string): 'ltr' | 'rtl' {
  const letter = LETTER.exec(text)?.[0];
  return letter !== undefined && FROM_THE_RIGHT.test(letter) ? 'rtl' : 'ltr';
}
