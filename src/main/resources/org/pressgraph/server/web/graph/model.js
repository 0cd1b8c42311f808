/** What the graph view shows: things with their places, edges between them, filters, the way back. */

import { parts } from "../dates.js";

/** Steps that can be undone. */
const STEPS = 50;

/** The state of a view. Listeners hear of each change. */
export class Model extends EventTarget {
  /** By IRI: `{iri, label, kind, x, y, pinned}`. */
  nodes = new Map();
  edges = [];
  selected = null;
  /** The IRIs on the way that was found from what is selected to another thing, or null. */
  way = null;
  filters = { kinds: [], relations: ["mention"], from: "", to: "", least: 1 };
  #past = [];

  /** Notes the state before a change, so that it can be undone. */
  keep() {
    this.#past.push(this.#snapshot());
    if (this.#past.length > STEPS) this.#past.shift();
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  /** Goes back one step. */
  undo() {
    const past = this.#past.pop();
    if (!past) return;
    this.nodes = past.nodes;
    this.edges = past.edges;
    this.filters = past.filters;
    if (!this.nodes.has(this.selected)) this.selected = null;
    if (this.way?.some((iri) => !this.nodes.has(iri))) this.way = null;
    this.changed("nodes");
  }

  #snapshot() {
    return {
      nodes: new Map([...this.nodes].map(([iri, node]) => [iri, { ...node }])),
      edges: this.edges,
      filters: structuredClone(this.filters),
    };
  }

  /** Adds things that are not there yet; gives those that were new. */
  add(things) {
    const fresh = things.filter((thing) => !this.nodes.has(thing.iri));
    for (const { iri, label, kind, x, y, pinned } of fresh) {
      this.nodes.set(iri, { iri, label, kind, x, y, pinned: pinned ?? false });
    }
    return fresh.map((thing) => this.nodes.get(thing.iri));
  }

  /** Takes a thing away, and its edges. */
  remove(iri) {
    this.nodes.delete(iri);
    this.edges = this.edges.filter((edge) => edge.from !== iri && edge.to !== iri);
    if (this.selected === iri) this.selected = null;
    if (this.way?.includes(iri)) this.way = null;
  }

  /** Says what changed: "nodes", "filters", "selection" or "places". */
  changed(what) {
    this.dispatchEvent(new CustomEvent("change", { detail: what }));
  }

  select(iri) {
    this.selected = iri;
    this.way = null;
    this.changed("selection");
  }

  /** The edges that the filters let through, with their weight: how many events they stand for. */
  visibleEdges() {
    const visible = new Set(this.visibleNodes().map((node) => node.iri));
    return this.edges.flatMap((edge) => {
      if (this.filters.relations.includes(edge.relation)) return [];
      if (!visible.has(edge.from) || !visible.has(edge.to)) return [];
      const events = edge.events.filter((event) => this.#inTime(event.start));
      if (edge.events.length > 0 && events.length === 0) return [];
      const weight = Math.max(1, events.length);
      return edge.relation === "shared" && weight < this.filters.least ? [] : [{ ...edge, weight }];
    });
  }

  /** The things that the filters let through. */
  visibleNodes() {
    return [...this.nodes.values()].filter((node) => !this.filters.kinds.includes(node.kind));
  }

  /** A date without a year may lie in any year, so it is not left out. */
  #inTime(start) {
    const { year, month = 1, day = 1 } = parts(start);
    if (year === undefined) return true;
    const pad = (number) => String(number).padStart(2, "0");
    const date = `${year}-${pad(month)}-${pad(day)}`;
    return (!this.filters.from || date >= this.filters.from) && (!this.filters.to || date <= this.filters.to);
  }
}
