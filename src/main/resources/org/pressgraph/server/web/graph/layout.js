/**
 * Places for things: connected ones near each other, all apart (Fruchterman and Reingold 1991).
 *
 * Things push each other away only within a few lengths, found over a grid, so that thousands are
 * placed in about a second. There is no chance in it: the same graph is always placed the same.
 */

const LENGTH = 130;
const REACH = 2.2 * LENGTH;

/** Gives each node a place; those that are pinned, or listed as fixed, keep theirs. */
export function arrange(nodes, edges, fixed = new Set()) {
  const index = new Map(nodes.map((node, i) => [node.iri, i]));
  const links = edges.map((edge) => [index.get(edge.from), index.get(edge.to)])
    .filter(([a, b]) => a !== undefined && b !== undefined && a !== b);
  const still = nodes.map((node) => node.pinned || fixed.has(node.iri));
  nodes.forEach((node, i) => {
    if (node.x === undefined || (!still[i] && fixed.size === 0)) spiral(node, i);
  });
  const rounds = nodes.length > 600 ? 120 : 300;
  let heat = LENGTH * Math.max(2, Math.sqrt(nodes.length) / 3);
  for (let round = 0; round < rounds; round++) {
    const pushes = repel(nodes);
    attract(nodes, links, pushes);
    nodes.forEach((node, i) => {
      // A weak pull to the middle keeps parts that nothing connects on the same sheet.
      const x = pushes[2 * i] - node.x * 0.12;
      const y = pushes[2 * i + 1] - node.y * 0.12;
      const force = Math.hypot(x, y);
      if (still[i] || force === 0) return;
      const step = Math.min(force, heat);
      node.x += (x / force) * step;
      node.y += (y / force) * step;
    });
    heat = Math.max(0.5, heat * 0.97);
  }
}

/** Starts as the seeds of a sunflower, which are evenly spread however many there are. */
function spiral(node, i) {
  const angle = i * 2.399963;
  const radius = LENGTH * 0.6 * Math.sqrt(i);
  node.x = radius * Math.cos(angle);
  node.y = radius * Math.sin(angle);
}

/** Puts new things around the one that they came from. */
export function around(centre, fresh) {
  fresh.forEach((node, i) => {
    const angle = (i / fresh.length) * 2 * Math.PI;
    const radius = LENGTH * (1 + (i % 3) * 0.35);
    node.x = centre.x + radius * Math.cos(angle);
    node.y = centre.y + radius * Math.sin(angle);
  });
}

function repel(nodes) {
  const cells = new Map();
  const key = (x, y) => x * 100003 + y;
  const cell = (value) => Math.floor(value / REACH);
  nodes.forEach((node, i) => {
    const id = key(cell(node.x), cell(node.y));
    if (!cells.has(id)) cells.set(id, []);
    cells.get(id).push(i);
  });
  const pushes = new Float64Array(2 * nodes.length);
  nodes.forEach((node, i) => {
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const j of cells.get(key(cell(node.x) + dx, cell(node.y) + dy)) ?? []) {
          if (i === j) continue;
          let x = node.x - nodes[j].x;
          let y = node.y - nodes[j].y;
          // Two in one place part in a direction that their order gives.
          if (x === 0 && y === 0) [x, y] = [Math.cos(i), Math.sin(i)];
          const distance = Math.max(1, Math.hypot(x, y));
          if (distance > REACH) continue;
          const force = (LENGTH * LENGTH) / distance / distance;
          pushes[2 * i] += x * force;
          pushes[2 * i + 1] += y * force;
        }
      }
    }
  });
  return pushes;
}

function attract(nodes, links, pushes) {
  for (const [a, b] of links) {
    const x = nodes[b].x - nodes[a].x;
    const y = nodes[b].y - nodes[a].y;
    const distance = Math.hypot(x, y);
    const force = distance / LENGTH;
    pushes[2 * a] += x * force * 0.5;
    pushes[2 * a + 1] += y * force * 0.5;
    pushes[2 * b] -= x * force * 0.5;
    pushes[2 * b + 1] -= y * force * 0.5;
  }
}
