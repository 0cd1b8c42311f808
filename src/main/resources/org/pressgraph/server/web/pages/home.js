/** The start page: the search, how much there is, and questions to begin with. */

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { link } from "../router.js";
import { searchBox } from "../parts/search-box.js";
import { counts, mostMentioned } from "../data/holdings.js";
import { entityLink } from "../parts/text-marks.js";
import { figures } from "../parts/figures.js";

/** Draws the page. */
export async function render({ signal }) {
  const box = searchBox();
  const [held, known] = await Promise.all([counts(signal), mostMentioned(12, signal)]);
  return {
    title: "",
    content: [
      h("section", { class: "hero" },
        h("h1", {}, t("home.title")),
        h("p", { class: "lead" }, t("home.lead")),
        box,
        known.length === 0 ? null : h("p", { class: "try" }, t("home.try"), " ",
          known.map((entity) => [entityLink(entity), " "]))),
      h("section", { "aria-labelledby": "holdings" },
        h("h2", { id: "holdings" }, t("home.holdings")),
        held.page === 0 ? h("p", { class: "notice" }, t("home.empty"))
          : figures(held)),
      h("section", { "aria-labelledby": "questions" },
        h("h2", { id: "questions" }, t("home.questions")),
        h("ul", { class: "cards" }, questions().map(card))),
    ],
    shown: () => matchMedia("(pointer: fine)").matches && box.querySelector("input").focus(),
  };
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
