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
  // Lists of numbers: objects would make thousands of things wait for seconds.
  const xs = Float64Array.from(nodes, (node) => node.x);
  const ys = Float64Array.from(nodes, (node) => node.y);
  const pushes = new Float64Array(2 * nodes.length);
  // The picture is as wide or as high as the window: names need room beside each other.
  const [across, down] = innerWidth > innerHeight ? [0.08, 0.16] : [0.12, 0.12];
  const rounds = nodes.length > 600 ? 120 : 300;
  let heat = LENGTH * Math.max(2, Math.sqrt(nodes.length) / 3);
  for (let round = 0; round < rounds; round++) {
    pushes.fill(0);
    repel(xs, ys, pushes);
    attract(xs, ys, links, pushes);
    for (let i = 0; i < xs.length; i++) {
      if (still[i]) continue;
      // A weak pull to the middle keeps parts that nothing connects on the same sheet.
      const x = pushes[2 * i] - xs[i] * across;
      const y = pushes[2 * i + 1] - ys[i] * down;
      const force = Math.sqrt(x * x + y * y);
      if (force === 0) continue;
      const step = Math.min(force, heat) / force;
      xs[i] += x * step;
      ys[i] += y * step;
    }
    heat = Math.max(0.5, heat * 0.97);
  }
  nodes.forEach((node, i) => {
    if (!still[i]) Object.assign(node, { x: xs[i], y: ys[i] });
  });
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

function repel(xs, ys, pushes) {
  const grid = new Grid(xs, ys);
  for (let i = 0; i < xs.length; i++) {
    // Each pair once: what pushes the one pushes the other.
    grid.near(i, (j) => {
      let x = xs[i] - xs[j];
      let y = ys[i] - ys[j];
      // Two in one place part in a direction that their order gives.
      if (x === 0 && y === 0) [x, y] = [Math.cos(i), Math.sin(i)];
      const square = Math.max(1, x * x + y * y);
      if (square > REACH * REACH) return;
      const force = (LENGTH * LENGTH) / square;
      pushes[2 * i] += x * force;
      pushes[2 * i + 1] += y * force;
      pushes[2 * j] -= x * force;
      pushes[2 * j + 1] -= y * force;
    });
  }
}

/** Squares as wide as the reach, each with a chain of the things in it. */
class Grid {
  constructor(xs, ys) {
    this.columns = Int32Array.from(xs, (x) => Math.floor(x / REACH));
    this.rows = Int32Array.from(ys, (y) => Math.floor(y / REACH));
    this.first = new Map();
    this.next = new Int32Array(xs.length).fill(-1);
    for (let i = 0; i < xs.length; i++) {
      const square = this.square(this.columns[i], this.rows[i]);
      this.next[i] = this.first.get(square) ?? -1;
      this.first.set(square, i);
    }
  }

  square(column, row) {
    return column * 100003 + row;
  }

  /** Calls with each thing of a lower number in the squares around. */
  near(i, call) {
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        let j = this.first.get(this.square(this.columns[i] + dx, this.rows[i] + dy)) ?? -1;
        for (; j >= 0; j = this.next[j]) if (j < i) call(j);
      }
    }
  }
}

function attract(xs, ys, links, pushes) {
  for (const [a, b] of links) {
    const x = xs[b] - xs[a];
    const y = ys[b] - ys[a];
    const force = (Math.sqrt(x * x + y * y) / LENGTH) * 0.5;
    pushes[2 * a] += x * force;
    pushes[2 * a + 1] += y * force;
    pushes[2 * b] -= x * force;
    pushes[2 * b + 1] -= y * force;
  }
}
