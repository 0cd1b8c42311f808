/** The start page: the search, how much there is, and questions to begin with. */

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { link } from "../router.js";
import { searchBox } from "../parts/search-box.js";
import { counts, mostMentioned } from "../data/holdings.js";
import { entityLink } from "../parts/text-marks.js";
import { figures } from "../parts/figures.js";
import { later } from "../parts/later.js";

/** Draws the page: at once what needs no answer, the rest as it comes. */
export async function render({ signal }) {
  const box = searchBox();
  return {
    title: "",
    content: [
      h("section", { class: "hero" },
        h("h1", {}, t("home.title")),
        h("p", { class: "lead" }, t("home.lead")),
        box,
        later(mostMentioned(12, signal), suggestions, h("p", { class: "try" }, t("home.try")))),
      h("section", { "aria-labelledby": "holdings" },
        h("h2", { id: "holdings" }, t("home.holdings")),
        later(counts(signal), (held) => held.page === 0 ? h("p", { class: "notice" }, t("home.empty")) : figures(held), figures(null))),
      h("section", { "aria-labelledby": "questions" },
        h("h2", { id: "questions" }, t("home.questions")),
        h("ul", { class: "cards" }, questions().map(card))),
    ],
    shown: () => matchMedia("(pointer: fine)").matches && box.querySelector("input").focus(),
  };
}

function suggestions(known) {
  return known.length === 0 ? null
    : h("p", { class: "try" }, t("home.try"), " ", known.map((entity) => [entityLink(entity), " "]));
}

function questions() {
  return [
    { key: "hosts", href: link("query", { example: "hosts-of-meetings", run: 1 }) },
    { key: "positions", href: link("query", { example: "people-and-positions", run: 1 }) },
    { key: "time", href: link("time") },
    { key: "graph", href: link("graph") },
  ];
}

function card({ key, href }) {
  return h("li", {}, h("a", { href },
    h("strong", {}, t(`home.${key}.title`)), h("span", {}, t(`home.${key}.text`))));
}
