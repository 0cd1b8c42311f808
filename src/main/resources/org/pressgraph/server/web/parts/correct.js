/** What an editor can say about an entity: it is another one, it has another name, it is none. */

import { h, replace } from "../dom.js";
import { t } from "../i18n.js";
import { link } from "../router.js";
import { iri, select } from "../sparql.js";
import { corrections, decide } from "../data/corrections.js";
import { searchBox } from "./search-box.js";
import { signInForm } from "./sign-in.js";

/** A closed box that asks the server for its editors only when it is opened. */
export function correctionBox(entity, articles) {
  const body = h("div", { class: "corrections" });
  const box = h("details", {
    class: "correct",
    ontoggle: () => box.open && body.childElementCount === 0 && fill(),
  }, h("summary", {}, t("correct.title")), body);

  async function fill() {
    const { state } = await corrections();
    if (state === "closed") replace(body, h("p", { class: "hint" }, t("correct.closed")));
    else if (state === "password") replace(body, signInForm(fill));
    else replace(body, forms(entity, articles));
  }
  return box;
}

function forms(entity, articles) {
  const answer = h("p", { role: "status" });
  const say = async (decision, next) => {
    try {
      await decide({ subject: entity.iri, object: "", name: "", ...decision });
      replace(answer, t("correct.done"), " ", h("a", { href: link("corrections") }, t("correct.all")));
      if (next) location.hash = link("entity", { iri: next });
      else dispatchEvent(new HashChangeEvent("hashchange"));
    } catch (error) {
      answer.textContent = error.message;
    }
  };
  const name = h("input", { name: "name", value: entity.label, lang: "zh-CN", required: true });
  const where = h("select", { name: "article", lang: "zh-CN" }, articles.map((article) =>
    h("option", { value: article.iri }, article.label)));
  return [
    h("div", {}, h("h3", {}, t("correct.same")), h("p", { class: "hint" }, t("correct.same.text")),
      searchBox({
        compact: true, label: t("correct.same.label"),
        choose: (other) => other.iri !== entity.iri && say({ kind: "same", object: other.iri, name: other.label }, other.iri),
      })),
    h("form", { onsubmit: (event) => { event.preventDefault(); say({ kind: "rename", name: name.value.trim() }); } },
      h("h3", {}, t("correct.rename")),
      h("p", { class: "actions" }, h("label", {}, t("correct.name"), " ", name), h("button", { type: "submit" }, t("correct.rename.do")))),
    articles.length < 2 ? null : h("form", {
      onsubmit: async (event) => {
        event.preventDefault();
        await say({ kind: "different", object: await graphOf(where.value) });
      },
    },
      h("h3", {}, t("correct.different")), h("p", { class: "hint" }, t("correct.different.text")),
      h("p", { class: "actions" }, h("label", {}, t("kind.article"), " ", where), h("button", { type: "submit" }, t("correct.different.do")))),
    h("div", {}, h("h3", {}, t("correct.none")), h("p", { class: "hint" }, t("correct.none.text")),
      h("button", { onclick: () => say({ kind: "not-entity" }) }, t("correct.none.do"))),
    answer,
  ];
}

/** The graph of the page on which an article stands: there the two are told apart. */
async function graphOf(article) {
  const [row] = await select(`SELECT ?graph { GRAPH ?graph { ${iri(article)} a schema:NewsArticle } } LIMIT 1`);
  return row.graph;
}
