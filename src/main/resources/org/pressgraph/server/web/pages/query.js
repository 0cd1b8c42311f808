/** SPARQL: the editor, the project's queries as examples, and the answer as table, chart, graph or map. */

import { h, replace } from "../dom.js";
import { currentLanguage, number, t } from "../i18n.js";
import { link, note } from "../router.js";
import { ENDPOINT, ROWS_OR_GRAPH, ask, withPrefixes } from "../sparql.js";
import { exampleText, examples } from "../data/examples.js";
import { queryEditor } from "../parts/query-editor.js";
import { shownAs, views } from "../parts/result-views.js";

const START = `SELECT ?name (COUNT(DISTINCT ?article) AS ?articles)
WHERE {
  ?article a schema:NewsArticle ; schema:mentions ?person .
  ?person a schema:Person ; skos:prefLabel ?name .
}
GROUP BY ?name
ORDER BY DESC(?articles)
LIMIT 20
`;

/** Draws the page. */
export async function render({ params, signal }) {
  const known = await examples(signal);
  const example = known.find((one) => one.file === params.get("example"));
  const asked = example && params.get("run");
  const first = params.get("query") ?? (example ? await exampleText(example.file, signal) : withPrefixes(START));
  const place = h("div", { class: "editor" });
  const answer = h("div", { class: "answer" });
  let editor = null;
  const run = () => answerTo(editor.get(), answer, signal);
  const list = h("ul", { class: "examples" }, known.map((one) => h("li", {}, h("button", {
    class: "quiet", "aria-pressed": String(one === example),
    onclick: async (event) => {
      answer.setAttribute("data-busy", "");
      for (const button of list.querySelectorAll("button")) button.setAttribute("aria-pressed", String(button === event.currentTarget));
      editor.set(await exampleText(one.file, signal));
      note("query", { example: one.file, run: 1 });
      await run();
    },
  }, one[currentLanguage()]))));
  return {
    title: t("nav.query"),
    content: [
      h("h1", {}, asked ? example[currentLanguage()] : t("query.title")),
      // Who comes with a question wants its answer first.
      asked ? answer : null,
      h("div", { class: "asking" },
        h("nav", { "aria-labelledby": "examples" }, h("h2", { id: "examples" }, t("query.examples")), list),
        h("div", {}, place,
          h("p", { class: "actions" },
            h("button", { class: "primary", id: "run", onclick: run }, t("query.run"), " ", h("kbd", {}, "Ctrl+Enter")),
            h("button", {
              onclick: async (event) => {
                note("query", { query: editor.get(), run: 1 });
                await navigator.clipboard?.writeText(location.href).catch(() => null);
                event.target.textContent = t("graph.copied");
              },
            }, t("graph.link"))))),
      asked ? null : answer,
    ],
    shown: async () => {
      editor = await queryEditor(place, first, run);
      if (params.get("run")) await run();
    },
  };
}

async function answerTo(query, place, signal) {
  place.setAttribute("data-busy", "");
  replace(place, h("p", { class: "waiting" }, t("waiting")));
  const started = performance.now();
  try {
    const response = await ask(withPrefixes(query), ROWS_OR_GRAPH, signal);
    const type = response.headers.get("content-type") ?? "";
    const result = type.includes("json") ? await response.json() : await response.text();
    const time = number(Math.round(performance.now() - started));
    replace(place, await resultOf(result, query, time));
  } catch (error) {
    if (!signal.aborted) replace(place, h("div", { class: "notice", role: "alert" }, h("p", {}, t("query.refused")), h("pre", {}, error.message)));
  } finally {
    place.removeAttribute("data-busy");
  }
}

async function resultOf(result, query, time) {
  if (typeof result === "string") {
    return [h("p", { class: "hint" }, t("query.time", { time })), h("pre", { class: "scroll", tabindex: 0 }, result)];
  }
  if ("boolean" in result) return h("p", { class: "boolean" }, h("strong", {}, t(result.boolean ? "query.true" : "query.false")));
  const rows = result.results.bindings;
  const head = result.head.vars;
  const body = h("div");
  const show = async (view) => {
    replace(body, await shownAs(view, head, rows));
    for (const button of tabs.querySelectorAll("button")) button.setAttribute("aria-pressed", String(button.dataset.view === view));
  };
  const tabs = h("div", { class: "chips", role: "group", "aria-label": t("query.views") },
    views(head, rows).map((view) => h("button", { class: "chip", "data-view": view, onclick: () => show(view) }, t(`view.${view}`))),
    h("a", { class: "chip", href: link("graph", { query }) }, t("view.network")),
    ["csv", "json"].map((format) => h("a", {
      class: "chip", download: `result.${format}`,
      href: `${ENDPOINT}?query=${encodeURIComponent(withPrefixes(query))}&format=${format}`,
    }, format.toUpperCase())));
  await show("table");
  return [h("p", { class: "hint", role: "status" }, t("query.rows", { count: rows.length }), " · ", t("query.time", { time })), tabs, body];
}
