/** Draws the model with Cytoscape, and tells the model what the reader did to the picture. */

import cytoscape from "../lib/cytoscape.mjs";
import { colour } from "../theme.js";
import { KINDS } from "../vocabulary.js";

/** Beyond this many things the picture moves as a whole, and single names wait until one looks closer. */
const MANY = 400;
/** The size of names where the picture is as large as it was laid out, in pixels. */
const NAME = 14;

/** Draws into an element. `open` is called for a thing that was opened with a double tap. */
export function draw(container, model, open) {
  const cy = cytoscape({
    container, minZoom: 0.05, maxZoom: 4,
    textureOnViewport: true, hideEdgesOnViewport: false, pixelRatio: "auto",
    style: styles(), layout: { name: "preset" }, boxSelectionEnabled: false,
  });
  cy.on("tap", (event) => model.select(event.target === cy || event.target.isEdge() ? null : event.target.id()));
  cy.on("dbltap", "node", (event) => open(event.target.id()));
  cy.on("grab", "node", () => model.keep());
  cy.on("dragfree", "node", (event) => {
    const node = model.nodes.get(event.target.id());
    // Whoever puts a thing somewhere wants it to stay there.
    Object.assign(node, event.target.position(), { pinned: true });
    model.changed("places");
  });
  cy.on("zoom", () => legible(cy));
  return {
    cy,
    update: () => update(cy, model),
    select: () => select(cy, model),
    restyle: () => cy.style(styles(cy.scratch("names"))),
    fit: (iris) => fit(cy, iris ? along(cy, iris).nodes() : cy.nodes()),
    place: () => cy.batch(() => cy.nodes().forEach((node) => {
      const { x, y } = model.nodes.get(node.id());
      node.position({ x, y });
    })),
  };
}

/** Shows these things, few of them not too large. Cytoscape's own way measures every name, which takes seconds of thousands. */
function fit(cy, nodes) {
  if (nodes.empty()) return;
  const margin = nodes.length > MANY ? 20 : 60;
  const at = nodes.map((node) => node.position());
  const [left, right] = [Math.min(...at.map((p) => p.x)), Math.max(...at.map((p) => p.x))];
  const [top, bottom] = [Math.min(...at.map((p) => p.y)), Math.max(...at.map((p) => p.y))];
  const zoom = Math.max(cy.minZoom(), Math.min(1.4,
    (cy.width() - 2 * margin) / Math.max(1, right - left), (cy.height() - 2 * margin) / Math.max(1, bottom - top)));
  cy.viewport({
    zoom, pan: { x: cy.width() / 2 - (zoom * (left + right)) / 2, y: cy.height() / 2 - (zoom * (top + bottom)) / 2 },
  });
}

/**
 * Names keep a size that can be read where the picture is small, as far as there is room for them;
 * of many things they would cover each other.
 */
function legible(cy) {
  const size = cy.nodes().length > MANY ? NAME : Math.round(Math.min(1.7 * NAME, Math.max(NAME, 11 / cy.zoom())));
  if (size === (cy.scratch("names") ?? NAME)) return;
  cy.scratch("names", size);
  cy.style(styles(size));
}

/** Brings the picture up to the model, changing only what differs. */
function update(cy, model) {
  const nodes = new Map(model.visibleNodes().map((node) => [node.iri, node]));
  const edges = new Map(model.visibleEdges().map((edge) => [`${edge.relation} ${edge.from} ${edge.to}`, edge]));
  const ties = new Map();
  for (const edge of edges.values()) {
    for (const end of [edge.from, edge.to]) ties.set(end, (ties.get(end) ?? 0) + 1);
  }
  const many = nodes.size > MANY ? "many" : "";
  cy.batch(() => {
    cy.edges().filter((edge) => !edges.has(edge.id())).remove();
    cy.nodes().filter((node) => !nodes.has(node.id())).remove();
    const fresh = [];
    for (const node of nodes.values()) {
      const size = 18 + 6 * Math.sqrt(ties.get(node.iri) ?? 0);
      const drawn = cy.getElementById(node.iri);
      if (drawn.empty()) {
        fresh.push({
          group: "nodes", position: { x: node.x, y: node.y },
          data: { id: node.iri, label: short(node.label), kind: node.kind, size },
          classes: `${node.kind} ${node.pinned ? "pinned" : ""} ${many}`,
        });
      } else {
        drawn.position({ x: node.x, y: node.y });
        drawn.toggleClass("pinned", node.pinned);
        drawn.data("size", size);
      }
    }
    for (const [id, edge] of edges) {
      const data = { id, source: edge.from, target: edge.to, weight: edge.weight, label: name(edge) };
      const drawn = cy.getElementById(id);
      if (drawn.empty()) fresh.push({ group: "edges", data, classes: `${edge.relation} ${many}` });
      else drawn.data(data);
    }
    cy.elements().toggleClass("many", many !== "");
    cy.add(fresh);
  });
  select(cy, model);
}

function select(cy, model) {
  cy.batch(() => {
    cy.elements().removeClass("chosen near far");
    const chosen = model.selected ? cy.getElementById(model.selected) : cy.collection();
    if (chosen.empty()) return;
    const near = model.way ? along(cy, model.way) : chosen.closedNeighborhood();
    near.addClass("near");
    chosen.addClass("chosen");
    cy.elements().not(near).addClass("far");
  });
}

/** The things on a way, and what ties each to the next. */
function along(cy, way) {
  const nodes = way.map((iri) => cy.getElementById(iri));
  return nodes.reduce((all, node, i) =>
    (i === 0 ? all.union(node) : all.union(node).union(nodes[i - 1].edgesWith(node))), cy.collection());
}

function short(label) {
  return label.length > 18 ? `${label.slice(0, 17)}…` : label;
}

function name(edge) {
  if (edge.titles.length > 0) return short(edge.titles.join("、"));
  return edge.weight > 1 ? `×${edge.weight}` : "";
}

function styles(size = NAME) {
  const kinds = [...Object.keys(KINDS), "article"].map((kind) => ({
    selector: `node.${kind}`,
    style: { "background-color": colour(`${kind}-tint`), "border-color": colour(kind), shape: SHAPES[kind] },
  }));
  const ink = colour("ink");
  const paper = colour("surface");
  const edge = colour("edge");
  return [
    {
      selector: "node",
      style: {
        label: "data(label)", width: "data(size)", height: "data(size)", "border-width": 2, color: ink,
        "font-size": size, "font-family": "system-ui, sans-serif",
        "text-wrap": "wrap", "text-overflow-wrap": "anywhere", "text-max-width": 9.5 * size,
        "text-valign": "bottom", "text-margin-y": 4, "min-zoomed-font-size": 6,
        "text-background-color": paper, "text-background-opacity": 0.75, "text-background-padding": 1,
      },
    },
    ...kinds,
    { selector: "node.pinned", style: { "border-width": 4 } },
    {
      selector: "edge",
      style: {
        width: "mapData(weight, 1, 8, 1.2, 7)", "line-color": edge, opacity: 0.6, "curve-style": "bezier",
        label: "data(label)", "font-size": 10, color: ink, "text-rotation": "autorotate",
        "text-background-color": paper, "text-background-opacity": 0.85, "min-zoomed-font-size": 8,
      },
    },
    { selector: "edge.position", style: { "line-color": colour("person"), "target-arrow-shape": "triangle", "target-arrow-color": colour("person"), "arrow-scale": 0.8 } },
    { selector: "edge.participation", style: { "line-color": colour("event") } },
    { selector: "edge.shared", style: { "line-color": colour("event"), "line-style": "dashed" } },
    { selector: "edge.structure", style: { "line-color": colour("organization"), "target-arrow-shape": "triangle", "target-arrow-color": colour("organization"), "arrow-scale": 0.8 } },
    { selector: "edge.about", style: { "line-color": colour("work"), "target-arrow-shape": "triangle", "target-arrow-color": colour("work"), "arrow-scale": 0.8 } },
    { selector: "edge.place", style: { "line-color": colour("place") } },
    { selector: "edge.many", style: { "curve-style": "haystack", label: "" } },
    { selector: "node.many", style: { "min-zoomed-font-size": 12, "text-wrap": "none" } },
    { selector: "node.near, edge.near", style: { opacity: 1 } },
    { selector: "node.far", style: { opacity: 0.35 } },
    { selector: "edge.far", style: { opacity: 0.12 } },
    { selector: "node.chosen", style: { "border-width": 5, "border-color": colour("accent"), "font-weight": "bold" } },
  ];
}

/** Kinds differ in shape as well as in colour, for those who do not see the colours. */
const SHAPES = {
  person: "ellipse", organization: "round-rectangle", place: "diamond", event: "hexagon", work: "rectangle", article: "tag",
};
