/** A fact in the margin of its article. */

import { h } from "../dom.js";
import { span, tenure } from "../dates.js";
import { t } from "../i18n.js";
import { link } from "../router.js";
import { grouped } from "../data/rows.js";
import { entityLink } from "./text-marks.js";

/** A card; `show` lights the sentence of the fact up and brings it into view. */
export function factCard(fact, index, term, { show, hover }) {
  return h("li", { class: "fact", "data-fact": index, onpointerenter: () => hover(true), onpointerleave: () => hover(false) },
    fact.type ? happening(fact, term) : position(fact, term),
    h("button", { class: "quiet to-sentence", onclick: show, "aria-label": t("fact.show.of", { fact: fact.label }) }, t("fact.show")));
}

function position(fact, term) {
  return [
    h("p", { class: "over" }, h("span", { class: "kind" }, t("kind.position")),
      fact.status ? h("span", { class: "kind" }, term(fact.status)) : null,
      fact.term.start || fact.term.until ? h("span", { class: "hint" }, tenure(fact.term)) : null),
    h("p", {}, entityLink(fact.person), " ", h("strong", { lang: "zh-CN" }, fact.title), " ",
      fact.organization ? entityLink(fact.organization) : null),
  ];
}

function happening(fact, term) {
  const roles = [...grouped(fact.participants, (one) => one.role)];
  return [
    h("p", { class: "over" }, h("span", { class: "kind event" }, term(fact.type)),
      fact.status ? h("span", { class: "kind" }, term(fact.status)) : null,
      fact.start ? h("span", { class: "hint" }, span(fact.start, fact.end)) : null),
    h("p", {}, h("a", { class: "event-name", lang: "zh-CN", href: link("entity", { iri: fact.iri }) }, fact.label)),
    h("dl", { class: "facts small" },
      roles.map(([role, list]) => [h("dt", {}, term(role)), h("dd", {}, list.map((one) => [entityLink(one), " "]))]),
      fact.place ? [h("dt", {}, t("event.place")), h("dd", {}, entityLink(fact.place))] : null),
  ];
}
