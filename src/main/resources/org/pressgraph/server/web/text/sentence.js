/** The sentence around a name, from a stretch of the raw page. */

import { squash } from "./squash.js";

const END = /[。！？]/u;
const MOST = 90;

/**
 * Cuts a stretch of the page to the sentence that holds a mention.
 *
 * @param window the stretch
 * @param begin where the mention begins in it, in code points
 * @param end where it ends, exclusive
 * @param anchor the letters of the mention, to check that the offsets fit
 * @returns `{before, name, after}`
 */
export function sentenceAround(window, begin, end, anchor) {
  const characters = [...window];
  const name = squash(characters.slice(begin, end).join(""));
  if (name.replace(/ /g, "") !== anchor.replace(/\s/g, "")) {
    // The window is not where it should be: show the name rather than the wrong letters.
    return { before: "", name: anchor, after: "" };
  }
  const before = squash(characters.slice(0, begin).join(""));
  const after = squash(characters.slice(end).join(""));
  return { before: tail(before), name, after: head(after) };
}

function tail(text) {
  let from = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    if (END.test(text[i])) {
      // A closing quotation mark belongs to the sentence before.
      from = /[”’」』）]/u.test(text[i + 1] ?? "") ? i + 2 : i + 1;
      break;
    }
  }
  const kept = text.slice(from);
  return kept.length > MOST ? `…${kept.slice(-MOST)}` : kept;
}

function head(text) {
  const found = /^[^。！？]*[。！？][”’」』）]?/u.exec(text);
  const kept = found ? found[0] : text;
  return kept.length > MOST ? `${kept.slice(0, MOST)}…` : kept;
}
