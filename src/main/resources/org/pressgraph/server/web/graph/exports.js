/** What is seen, as files: PNG, SVG, GEXF and Turtle. */

import { ask, declared, iris } from "../sparql.js";
import { KINDS, PREFIXES } from "../vocabulary.js";
import { colour } from "../theme.js";

/** The makers of files by format: each gives a Blob. */
export const EXPORTS = { png, svg, gexf, turtle };

async function png(model, cy) {
  return cy.png({ output: "blob-promise", full: true, scale: 2, maxWidth: 6000, maxHeight: 6000, bg: colour("paper") });
}

async function svg(model, cy) {
  const box = cy.elements().boundingBox();
  const pad = 30;
  const lines = cy.edges().map((edge) => {
    const { x: x1, y: y1 } = edge.source().position();
    const { x: x2, y: y2 } = edge.target().position();
    return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${edge.style("line-color")}" stroke-width="${round(edge.numericStyle("width"))}" opacity="0.6"/>`;
  });
  const nodes = cy.nodes().map((node) => {
    const { x, y } = node.position();
    const r = node.width() / 2;
    return `<g><title>${escape(model.nodes.get(node.id()).label)}</title><circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${node.style("background-color")}" stroke="${node.style("border-color")}" stroke-width="2"/><text x="${round(x)}" y="${round(y + r + 15)}" text-anchor="middle" font-size="13" fill="${colour("ink")}">${escape(node.data("label"))}</text></g>`;
  });
  const view = [box.x1 - pad, box.y1 - pad, box.w + 2 * pad, box.h + 2 * pad].map(round).join(" ");
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" font-family="sans-serif">\n<rect x="${round(box.x1 - pad)}" y="${round(box.y1 - pad)}" width="100%" height="100%" fill="${colour("paper")}"/>\n${[...lines, ...nodes].join("\n")}\n</svg>\n`],
    { type: "image/svg+xml" });
}

/** GEXF 1.3 (https://gexf.net/), with weights and places for Gephi. */
async function gexf(model) {
  const nodes = model.visibleNodes().map((node) =>
    `<node id="${escape(node.iri)}" label="${escape(node.label)}"><attvalues><attvalue for="kind" value="${node.kind}"/></attvalues><viz:position x="${round(node.x)}" y="${round(-node.y)}" z="0"/></node>`);
  const edges = model.visibleEdges().map((edge, i) =>
    `<edge id="${i}" source="${escape(edge.from)}" target="${escape(edge.to)}" weight="${edge.weight}" label="${escape(edge.titles.join("、") || edge.relation)}" type="${edge.relation === "shared" ? "undirected" : "directed"}"><attvalues><attvalue for="relation" value="${edge.relation}"/>${
      edge.terms.length > 0 ? `<attvalue for="term" value="${escape(edge.terms.map(({ since, until }) => `${since}/${until}`).join("; "))}"/>` : ""}</attvalues></edge>`);
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>Pressgraph</creator></meta>
<graph defaultedgetype="directed" mode="static">
<attributes class="node"><attribute id="kind" title="kind" type="string"/></attributes>
<attributes class="edge"><attribute id="relation" title="relation" type="string"/><attribute id="term" title="term" type="string"/></attributes>
<nodes>
${nodes.join("\n")}
</nodes>
<edges>
${edges.join("\n")}
</edges>
</graph>
</gexf>
`], { type: "application/gexf+xml" });
}

/** The statements between the things that are seen, and their names, as the endpoint writes them. */
async function turtle(model) {
  const seen = iris(model.visibleNodes().map((node) => node.iri));
  const types = [...Object.values(KINDS), `${PREFIXES.schema}NewsArticle`];
  const answer = await ask(declared(`
    CONSTRUCT { ?a a ?type ; rdfs:label ?label . ?a ?property ?b . ?post a org:Membership ; org:member ?a ; org:organization ?b ; org:role ?role . ?role rdfs:label ?title }
    WHERE {
      VALUES ?a { ${seen} }
      { VALUES ?type { ${iris(types)} } ?a a ?type ; rdfs:label ?label }
      UNION { VALUES ?b { ${seen} } ?a ?property ?b }
      UNION { VALUES ?b { ${seen} } ?post org:member ?a ; org:organization ?b ; org:role ?role . ?role rdfs:label ?title }
    }`), "text/turtle");
  return answer.blob();
}

function round(number) {
  return Math.round(number * 10) / 10;
}

/** Text in XML; control characters that XML does not know are left out. */
function escape(value) {
  return value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
