/** The raw page: its text as it was read, and which piece belongs to which article. */

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { link } from "../router.js";
import { iri, select } from "../sparql.js";
import { segments } from "../data/article.js";
import { views } from "./article.js";

/** Draws the page. */
export async function render({ params, signal }) {
  const page = params.get("iri") ?? "";
  const [rows, pieces] = await Promise.all([
    select(`SELECT ?text ?file { ${iri(page)} nif:isString ?text OPTIONAL { ${iri(page)} pg:sourceFile ?file } }`, signal),
    segments(page, signal)]);
  if (rows.length === 0) {
    return { title: t("page.none"), content: h("section", { class: "notice" }, h("h1", {}, t("page.none"))) };
  }
  const current = params.get("article");
  const raw = [...rows[0].text];
  return {
    title: rows[0].file ?? page,
    content: [
      current ? views({ iri: current, page }, "page") : null,
      h("h1", {}, rows[0].file ?? t("page.title")),
      h("p", { class: "hint" }, t("page.text")),
      h("div", { class: "raw" }, blocks(raw, pieces).map((block) => piece(block, raw, current, page))),
    ],
    shown: () => current && document.querySelector(".piece.current")?.scrollIntoView({ block: "start" }),
  };
}

/** The pieces in their order, and what lies between them and belongs to no article. */
function blocks(raw, pieces) {
  const all = [];
  let at = 0;
  for (const piece of pieces) {
    if (piece.begin > at) all.push({ begin: at, end: piece.begin, role: null });
    all.push(piece);
    at = Math.max(at, piece.end);
  }
  all.push({ begin: at, end: raw.length, role: null });
  return all.filter((block) => raw.slice(block.begin, block.end).join("").trim() !== "");
}

function piece(block, raw, current, page) {
  const text = raw.slice(block.begin, block.end).join("").replace(/^\n+|\s+$/g, "");
  const mine = block.article && block.article === current;
  return h("section", { class: `piece ${block.role ?? "unused"} ${mine ? "current" : ""}` },
    h("p", { class: "piece-label" },
      h("span", { class: "kind" }, t(`role.${block.role ?? "unused"}`)),
      block.article && !mine
        ? h("a", { lang: "zh-CN", href: link("page", { iri: page, article: block.article }) }, block.label)
        : mine ? h("strong", { lang: "zh-CN" }, block.label) : null,
      h("span", { class: "hint" }, `${block.begin}–${block.end}`)),
    h("pre", { lang: "zh-CN", tabindex: 0, "aria-label": t("page.piece", { begin: block.begin, end: block.end }) }, text));
}
