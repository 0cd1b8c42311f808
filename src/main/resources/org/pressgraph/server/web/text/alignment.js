/**
 * Brings the restored text of an article together with the raw page.
 *
 * Mentions and evidence are counted in code points of the raw page; the article is shown as it was
 * restored, without line ends and padding. Restoring only drops characters, so each raw line of a
 * segment stands somewhere in the restored text, and is looked for there.
 */

import { bare, squash } from "./squash.js";

const BLANK = /[\s\u3000*#]/u;
/** A line this short may stand anywhere by chance; it is taken only where the last one ended. */
const SHORT = 4;
/** Below this a line that is not found is not looked for in halves. */
const HALF = 12;

/**
 * @param text the restored text
 * @param raw the characters of the raw page, one code point each
 * @param segments `{begin, end}` of the page, in code points
 * @returns `{characters, offsets, missing}`: the characters of the text, for each the offset on the
 *     raw page or -1, and the segments of which nothing was found
 */
export function align(text, raw, segments) {
  const characters = [...text];
  const offsets = new Array(characters.length).fill(-1);
  const places = [];
  characters.forEach((character, i) => BLANK.test(character) || places.push(i));
  const haystack = units(places.map((i) => characters[i]));
  const missing = [];
  for (const segment of segments) {
    let cursor = 0;
    let found = 0;
    for (const line of lines(raw, segment)) {
      const at = findLine(line, cursor);
      if (at >= 0) {
        cursor = at;
        found++;
      }
    }
    if (found === 0) missing.push(segment);
  }
  return { characters, offsets, missing };

  /** Looks for a line and notes its offsets; gives where it ended, or -1. */
  function findLine(line, cursor) {
    const needle = units(line.map((one) => one.character));
    let at = haystack.indexOf(needle, cursor);
    if (line.length <= SHORT && at !== cursor) at = -1;
    else if (at < 0) at = haystack.indexOf(needle);
    if (at >= 0) {
      line.forEach((one, i) => {
        offsets[places[at + i]] = one.offset;
      });
      return at + line.length;
    }
    if (line.length < HALF) return -1;
    const middle = line.length >> 1;
    const first = findLine(line.slice(0, middle), cursor);
    const second = findLine(line.slice(middle), first >= 0 ? first : cursor);
    return Math.max(first, second);
  }
}

/** A segment that is shown by itself: its raw text without layout, each character with its offset. */
export function unfold(raw, segment) {
  const characters = [];
  const offsets = [];
  let at = segment.begin;
  for (const character of squash(raw.slice(segment.begin, segment.end).join(""))) {
    if (character !== " ") {
      while (at < segment.end && raw[at] !== character) at++;
    }
    characters.push(character);
    offsets.push(character === " " ? -1 : at++);
  }
  return { characters, offsets };
}

/** Whether a text has the letters of a segment in it, so that it need not be shown a second time. */
export function contains(text, raw, segment) {
  return bare(text).includes(bare(raw.slice(segment.begin, segment.end).join("")));
}

function lines(raw, { begin, end }) {
  const found = [];
  let line = [];
  for (let offset = begin; offset < end; offset++) {
    const character = raw[offset];
    if (character === "\n" || character === "\r") {
      if (line.length > 0) found.push(line);
      line = [];
    } else if (!BLANK.test(character)) {
      line.push({ character, offset });
    }
  }
  if (line.length > 0) found.push(line);
  return found;
}

/** One unit a character, so that indexes of strings are those of lists. */
function units(list) {
  return list.map((character) => (character.length === 1 ? character : "\uFFFD")).join("");
}
