/**
 * The raw text of a page without what its layout put there: line ends, padding, spaces between the
 * letters of a headline, marks of Markdown.
 */

const DROPPED = /[\s\u3000*#]/u;
const LATIN = /[A-Za-z0-9]/;

/** Raw characters as running text; a space stays between words of Latin letters. */
export function squash(raw) {
  let text = "";
  let gap = false;
  for (const character of raw) {
    if (DROPPED.test(character)) {
      gap = true;
      continue;
    }
    if (gap && LATIN.test(character) && LATIN.test(text.at(-1) ?? "")) text += " ";
    gap = false;
    text += character;
  }
  return text;
}

/** Only the characters that count when two versions of a text are compared. */
export function bare(raw) {
  return [...raw].filter((character) => !DROPPED.test(character)).join("");
}
