/** The sentence behind a fact, and the way to its place in the article. */

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { link } from "../router.js";
import { lit } from "./text-marks.js";

/** The address of a stretch of a page, in its article. */
export function placeOf({ page, begin, end }) {
  return link("article", { page, at: `${begin}-${end}` });
}

/** A sentence with its link; the name is lit up in it where one is given. */
export function quoted(evidence, name = "") {
  if (!evidence) return null;
  return h("blockquote", { class: "evidence", lang: "zh-CN" },
    h("p", {}, lit(shorter(evidence.sentence, name), name), " ",
      h("a", { class: "source", href: placeOf(evidence) }, t("evidence.source"))));
}

/** A long sentence is cut to the part around the name. */
function shorter(sentence, name) {
  if (sentence.length <= 160) return sentence;
  const at = Math.max(0, sentence.indexOf(name));
  const from = Math.max(0, at - 60);
  const to = Math.min(sentence.length, from + 160);
  return `${from > 0 ? "…" : ""}${sentence.slice(from, to)}${to < sentence.length ? "…" : ""}`;
}
