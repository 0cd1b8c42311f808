/** Beside the picture: the thing that is chosen, and what one can do with it. */

import { append, h, replace } from "../dom.js";
import { number, t } from "../i18n.js";
import { link } from "../router.js";
import { degrees } from "./relations.js";
import { kindMark } from "../parts/text-marks.js";
import { searchBox } from "../parts/search-box.js";

/** The panel for the model as it is now. */
export function panel(model, actions, signal) {
  const node = model.nodes.get(model.selected);
  if (!node) return h("p", { class: "hint" }, t(model.nodes.size === 0 ? "graph.empty" : "graph.choose"));
  const expanders = h("div", { class: "expanders" });
  fill(expanders, node, actions, signal);
  return h("section", { "aria-labelledby": "chosen" },
    h("p", { class: "over" }, kindMark(node.kind)),
    h("h2", { id: "chosen", lang: "zh-CN" },
      h("a", { href: link(node.kind === "article" ? "article" : "entity", { iri: node.iri }) }, node.label)),
    h("p", { class: "actions" },
      h("button", { "aria-pressed": String(node.pinned), onclick: () => actions.pin(node.iri) }, t("graph.pin")),
      h("button", { onclick: () => actions.remove(node.iri) }, t("graph.remove"))),
    h("h3", {}, t("graph.expand")), expanders,
    h("h3", {}, t("graph.way")), way(node, model, actions));
}

async function fill(element, node, actions, signal) {
  try {
    const found = await degrees(node.iri, signal);
    const present = actions.relations.filter((relation) => found[relation] > 0);
    append(element, present.length === 0 ? h("p", { class: "hint" }, t("graph.alone"))
      : present.map((relation) => h("button", {
        class: "chip", onclick: () => actions.expand(node.iri, relation),
      }, t(`relation.${relation}`), " ", h("small", {}, number(found[relation])))));
  } catch (error) {
    if (!signal.aborted) append(element, h("p", { class: "hint" }, error.message));
  }
}

/** Where a way leads is asked for here; the picture and these words show it as long as the thing is chosen. */
function way(node, model, actions) {
  const answer = h("p", { class: "hint way", role: "status" },
    model.way?.map((iri, i) => [i > 0 ? " → " : "", model.nodes.get(iri).label]));
  return h("div", {},
    searchBox({
      compact: true, label: t("graph.way.to"),
      choose: async (thing) => {
        answer.textContent = t("waiting");
        if (!await actions.way(node.iri, thing.iri)) replace(answer, t("graph.way.none"));
      },
    }), answer);
}
