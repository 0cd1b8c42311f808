/**
 * The picture in the address bar. The things, their places, pins and the filters are written as JSON,
 * deflated, and in letters that an address may have; the edges are in the graph.
 */

/** Writes the state of a view. */
export async function encode(model, viewport) {
  const nodes = [...model.nodes.values()].map((node) =>
    [node.iri, Math.round(node.x), Math.round(node.y), node.pinned ? 1 : 0]);
  const json = JSON.stringify({
    n: nodes, f: model.filters, s: model.selected, w: model.way ?? undefined,
    v: viewport && [Math.round(viewport.x), Math.round(viewport.y), Number(viewport.zoom.toFixed(3))],
  });
  const bytes = await through(new TextEncoder().encode(json), new CompressionStream("deflate-raw"));
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Reads a state: `{nodes, filters, selected, way, viewport}`, or null where it cannot be read. */
export async function decode(text) {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const json = new TextDecoder().decode(await through(bytes, new DecompressionStream("deflate-raw")));
    const { n, f, s, v, w } = JSON.parse(json);
    return {
      nodes: n.map(([iri, x, y, pinned]) => ({ iri: String(iri), x: Number(x), y: Number(y), pinned: pinned === 1 })),
      filters: f, selected: s, way: Array.isArray(w) ? w : null, viewport: v && { x: v[0], y: v[1], zoom: v[2] },
    };
  } catch {
    return null;
  }
}

async function through(bytes, transform) {
  const stream = new Blob([bytes]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
