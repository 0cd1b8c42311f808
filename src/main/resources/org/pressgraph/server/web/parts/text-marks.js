/** Small marks in running text: the kind of a thing, a word lit up, a link to an entity. */

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { link } from "../router.js";

/** The kind of a thing as a coloured word. */
export function kindMark(kind) {
  return h("span", { class: `kind ${kind ?? "thing"}` }, t(`kind.${kind ?? "thing"}`));
}

/** Text in which every place of the words is lit up. */
export function lit(text, words) {
  const wanted = words.toLowerCase();
  if (wanted === "") return text;
  const lower = text.toLowerCase();
  // Lower case may have another length in a few scripts; then nothing is lit rather than the wrong letters.
  if (lower.length !== text.length) return text;
  const pieces = [];
  let from = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
    pieces.push(text.slice(from, at), h("mark", {}, text.slice(at, at + wanted.length)));
    from = at + wanted.length;
  }
  pieces.push(text.slice(from));
  return pieces;
}

/** A link to the page of an entity. */
export function entityLink(entity) {
  return h("a", {
    class: `entity ${entity.kind ?? "thing"}`, lang: "zh-CN",
    href: link("entity", { iri: entity.iri }),
  }, entity.label);
}
