/** The shortest way between two things, found from both ends at once. */

import { iris, select } from "../sparql.js";
import { RELATIONS } from "./relations.js";

/** Ways are sought over these first: what shares an event is linked over the event itself. */
const FACTS = ["position", "participation", "structure", "place"];
/** That two are named in one article says less. */
const ANY = [...FACTS, "mention"];
/** A way over facts that has more steps than this is no nearer than one over an article. */
const NEAR = 4;
/** Steps in all. */
const FAR = 8;
/** Things from which the next step is taken: a hub must not bring the whole graph. */
const BREADTH = 400;

/** The IRIs on the way from one to the other, both ends included; null where none is found. */
export async function path(from, to, signal) {
  if (from === to) return [from];
  return await over(FACTS, NEAR, from, to, signal) ?? over(ANY, FAR, from, to, signal);
}

async function over(relations, steps, from, to, signal) {
  const sides = [side(from), side(to)];
  for (let step = 0; step < steps; step++) {
    const near = sides[0].front.length <= sides[1].front.length ? sides[0] : sides[1];
    const far = near === sides[0] ? sides[1] : sides[0];
    if (near.front.length === 0) return null;
    const next = [];
    for (const { here, other } of await around(near.front, relations, signal)) {
      if (near.before.has(other)) continue;
      near.before.set(other, here);
      if (far.before.has(other)) return join(sides, other);
      next.push(other);
    }
    near.front = next.slice(0, BREADTH);
  }
  return null;
}

function side(start) {
  return { before: new Map([[start, null]]), front: [start] };
}

async function around(front, relations, signal) {
  const unions = relations.flatMap((name) => [["a", "b"], ["b", "a"]].map(([here, there]) =>
    `{ VALUES ?${here} { ${iris(front)} } ${RELATIONS[name].pattern} BIND (?${here} AS ?here) BIND (?${there} AS ?other) }`));
  return select(`SELECT DISTINCT ?here ?other { ${unions.join(" UNION ")} } ORDER BY ?here ?other LIMIT 5000`, signal);
}

function join([first, second], middle) {
  const way = [middle];
  for (let at = first.before.get(middle); at; at = first.before.get(at)) way.unshift(at);
  for (let at = second.before.get(middle); at; at = second.before.get(at)) way.push(at);
  return way;
}
