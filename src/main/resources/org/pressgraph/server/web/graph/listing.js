/** The picture in words, for those who cannot see it: each thing with what it is tied to. */

import { h } from "../dom.js";
import { collator, t } from "../i18n.js";
import { link } from "../router.js";
import { kindMark } from "../parts/text-marks.js";

/** Things that are listed; a list of thousands helps nobody. */
const MOST = 300;

/** A table of what is shown. */
export function listing(model) {
  const ties = new Map();
  for (const edge of model.visibleEdges()) {
    for (const [from, to] of [[edge.from, edge.to], [edge.to, edge.from]]) {
      if (!ties.has(from)) ties.set(from, new Set());
      ties.get(from).add(to);
    }
  }
  const nodes = model.visibleNodes().sort((a, b) => collator().compare(a.label, b.label)).slice(0, MOST);
  return h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": t("graph.list") },
    h("table", {},
      h("thead", {}, h("tr", {}, ["graph.list.thing", "graph.list.ties"].map((key) => h("th", { scope: "col" }, t(key))))),
      h("tbody", {}, nodes.map((node) => h("tr", {},
        h("th", { scope: "row" }, kindMark(node.kind), " ",
          h("a", { href: link(node.kind === "article" ? "article" : "entity", { iri: node.iri }), lang: "zh-CN" }, node.label)),
        h("td", { lang: "zh-CN" }, [...(ties.get(node.iri) ?? [])].map((iri) => model.nodes.get(iri).label).join("、")))))));
}
