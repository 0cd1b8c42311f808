/** The graph view: start from a thing or a query, expand, filter, find ways, take the picture along. */

import { announce, h, replace } from "../dom.js";
import { t } from "../i18n.js";
import { note } from "../router.js";
import { ask, declared } from "../sparql.js";
import { around, arrange } from "../graph/layout.js";
import { Model } from "../graph/model.js";
import { RELATIONS, edgesAmong, neighbours, things } from "../graph/relations.js";
import { decode, encode } from "../graph/address.js";
import { draw } from "../graph/drawing.js";
import { keyboard } from "../graph/keyboard.js";
import { path as findPath } from "../graph/path.js";
import { EXPORTS } from "../graph/exports.js";
import { panel } from "../graph/panel.js";
import { filterForm } from "../graph/filters.js";
import { listing } from "../graph/listing.js";
import { searchBox } from "../parts/search-box.js";
import { mostMentioned } from "../data/holdings.js";

/** Relations by which a double tap expands, and those that a thing brings with it at first. */
const FIRST = ["position", "participation", "structure", "place"];
/** Names in the news with whose neighbours an empty view begins. */
const BEGINNING = 6;

/** Draws the page. */
export async function render({ params, signal }) {
  const model = new Model();
  const kept = params.get("s") ? await decode(params.get("s")) : null;
  if (kept) await restore(model, kept, signal);
  else await start(model, params, signal);
  const stage = h("div", {
    class: "stage", tabindex: 0, role: "application", "aria-label": t("graph.stage"), "aria-describedby": "graph-keys",
  });
  const view = { cy: null };
  const actions = actionsOf(model, view, signal);
  const side = h("div", { class: "side" });
  const list = h("div");
  const words = h("details", { class: "listing", ontoggle: fillList }, h("summary", {}, t("graph.list")), list);
  let listed = false;
  const undo = h("button", { onclick: actions.undo }, t("graph.undo"));
  const status = h("p", { class: "hint graph-status" });
  let timer = 0;

  function refresh(event) {
    const what = event?.detail ?? "nodes";
    if (what === "nodes" || what === "filters") view.update?.();
    if (what === "selection") view.select?.();
    if (what !== "places") replace(side, panel(model, actions, signal));
    if (what === "nodes" || what === "filters") {
      listed = false;
      fillList();
      status.textContent = t("graph.status", { nodes: model.visibleNodes().length, edges: model.visibleEdges().length });
    }
    undo.disabled = !model.canUndo;
    stage.dataset.kept = "no";
    clearTimeout(timer);
    timer = setTimeout(keepAddress, 300);
  }

  /** The table of thousands is made only for those who open it. */
  function fillList() {
    if (listed || !words.open) return;
    listed = true;
    replace(list, listing(model));
  }

  async function keepAddress() {
    if (signal.aborted || !view.cy || model.nodes.size === 0) return;
    const state = await encode(model, { ...view.cy.pan(), zoom: view.cy.zoom() });
    if (signal.aborted) return;
    note("graph", { s: state });
    stage.dataset.kept = "yes";
  }

  function shown() {
    const drawing = draw(stage, model, actions.expandAll);
    Object.assign(view, drawing);
    refresh();
    if (kept?.viewport) drawing.cy.viewport({ zoom: kept.viewport.zoom, pan: { x: kept.viewport.x, y: kept.viewport.y } });
    else drawing.fit();
    keyboard(stage, drawing.cy, model, { ...actions, expand: actions.expandAll });
    drawing.cy.on("viewport", () => {
      stage.dataset.kept = "no";
      clearTimeout(timer);
      timer = setTimeout(keepAddress, 300);
    });
    model.addEventListener("change", refresh);
    const restyle = () => drawing.restyle();
    document.addEventListener("themechange", restyle, { signal });
    signal.addEventListener("abort", () => drawing.cy.destroy());
    // For those who measure, and for the tests.
    stage.cytoscape = drawing.cy;
  }

  return {
    title: t("nav.graph"),
    content: [
      h("h1", { class: "unseen" }, t("nav.graph")),
      h("div", { class: "tools" },
        searchBox({ compact: true, label: t("graph.add"), choose: actions.addThing }),
        undo,
        h("button", { onclick: actions.arrangeAll }, t("graph.arrange")),
        h("button", { onclick: () => actions.fit() }, t("graph.fit")),
        exportMenu(model, view),
        status),
      h("div", { class: "graph" }, h("div", { class: "canvas" }, stage), h("div", { class: "sides" }, side, filterForm(model))),
      h("p", { id: "graph-keys", class: "hint" }, t("graph.keys")),
      words,
    ],
    shown,
  };
}

/** The first picture: a thing with its neighbours, what a query names, or what is most in the news. */
async function start(model, params, signal) {
  const query = params.get("query");
  const seed = params.get("e");
  let first;
  if (query) first = await things((await named(query, signal)).slice(0, 5000), signal);
  else if (seed) first = await things([seed], signal);
  else first = await mostMentioned(BEGINNING, signal);
  model.add(first);
  if (!query) {
    const article = first[0]?.kind === "article";
    const over = article ? ["mention", "about"] : FIRST;
    if (article) model.filters.relations = [];
    const lists = await Promise.all(first.flatMap((thing) =>
      over.map((relation) => neighbours(thing.iri, relation, signal))));
    model.add(lists.flat());
    if (seed && first.length > 0) model.selected = seed;
  }
  model.edges = await edgesAmong([...model.nodes.keys()], signal);
  arrange([...model.nodes.values()], model.edges);
}

/** All IRIs that the answer to a query names. */
async function named(query, signal) {
  const answer = await (await ask(declared(query), "application/sparql-results+json", signal)).json();
  const found = new Set();
  for (const row of answer.results.bindings) {
    for (const term of Object.values(row)) if (term.type === "uri") found.add(term.value);
  }
  return [...found];
}

async function restore(model, kept, signal) {
  const known = new Map((await things(kept.nodes.map((node) => node.iri), signal)).map((thing) => [thing.iri, thing]));
  // What the graph no longer has is left out.
  model.add(kept.nodes.filter((node) => known.has(node.iri)).map((node) => ({ ...node, ...known.get(node.iri) })));
  Object.assign(model.filters, kept.filters);
  if (model.nodes.has(kept.selected)) model.selected = kept.selected;
  if (kept.way?.every((iri) => model.nodes.has(iri))) model.way = kept.way;
  model.edges = await edgesAmong([...model.nodes.keys()], signal);
}

function actionsOf(model, view, signal) {
  async function bring(centre, found) {
    const fresh = found.filter((thing) => !model.nodes.has(thing.iri));
    if (fresh.length === 0) return announce(t("graph.nothing"));
    model.keep();
    const before = new Set(model.nodes.keys());
    const added = model.add(fresh);
    around(centre ?? { x: 0, y: 0 }, added);
    model.edges = await edgesAmong([...model.nodes.keys()], signal);
    arrange([...model.nodes.values()], model.edges, before);
    model.changed("nodes");
    announce(t("graph.added", { count: fresh.length }));
  }
  return {
    undo: () => model.undo(),
    fit: () => view.fit(),
    async expand(iri, relation) {
      await bring(model.nodes.get(iri), await neighbours(iri, relation, signal));
    },
    async expandAll(iri) {
      const lists = await Promise.all(FIRST.map((relation) => neighbours(iri, relation, signal)));
      await bring(model.nodes.get(iri), lists.flat());
    },
    async addThing(thing) {
      if (!model.nodes.has(thing.iri)) await bring(null, [thing]);
      model.select(thing.iri);
      view.cy.animate({ center: { eles: view.cy.getElementById(thing.iri) }, duration: 200 });
    },
    async way(from, to) {
      const found = await findPath(from, to, signal);
      if (found === null) return false;
      const known = await things(found, signal);
      const missing = known.filter((thing) => !model.nodes.has(thing.iri));
      if (missing.length > 0) await bring(model.nodes.get(from), missing);
      // What is named in one article is tied by what is not shown otherwise.
      if (known.some((thing) => thing.kind === "article") && model.filters.relations.includes("mention")) {
        model.filters.relations = model.filters.relations.filter((relation) => relation !== "mention");
      }
      model.way = found.filter((iri) => model.nodes.has(iri));
      model.changed("filters");
      view.fit(model.way);
      announce(model.way.map((iri) => model.nodes.get(iri).label).join(" → "));
      return true;
    },
    pin(iri) {
      model.keep();
      const node = model.nodes.get(iri);
      node.pinned = !node.pinned;
      model.changed("nodes");
    },
    remove(iri) {
      model.keep();
      model.remove(iri);
      model.changed("nodes");
    },
    arrangeAll() {
      model.keep();
      arrange([...model.nodes.values()], model.visibleEdges());
      model.changed("nodes");
      view.fit();
    },
    relations: Object.keys(RELATIONS),
  };
}

function exportMenu(model, view) {
  const save = async (format) => {
    const blob = await EXPORTS[format](model, view.cy);
    const url = URL.createObjectURL(blob);
    h("a", { href: url, download: `pressgraph.${format === "turtle" ? "ttl" : format}` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  return h("details", { class: "menu" },
    h("summary", { class: "button" }, t("graph.export")),
    h("ul", {}, Object.keys(EXPORTS).map((format) => h("li", {},
      h("button", { class: "quiet", onclick: () => save(format) }, format === "turtle" ? "Turtle" : format.toUpperCase()))),
      h("li", {}, h("button", {
        class: "quiet",
        onclick: async (event) => {
          await navigator.clipboard.writeText(location.href);
          event.target.textContent = t("graph.copied");
        },
      }, t("graph.link")))));
}
