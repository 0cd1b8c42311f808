/**
 * What connects two things in the graph view, each relation with the pattern that finds it. In a
 * pattern `?a` and `?b` are the two ends; `?event` and `?start` tell of what happened, `?title` names
 * the edge, `?since` and `?until` say for how long it holds.
 */

import { iri, iris, select } from "../sparql.js";
import { kindOf } from "../vocabulary.js";
import { grouped, unique } from "../data/rows.js";

export const RELATIONS = {
  position: {
    pattern: `?post org:member ?a ; org:organization ?b . OPTIONAL { ?post org:role/rdfs:label ?title }
      OPTIONAL { ?post org:memberDuring/time:hasBeginning/rdfs:label ?since }
      OPTIONAL { ?post org:memberDuring/time:hasEnd/rdfs:label ?until }`,
  },
  participation: { pattern: "?b sem:hasActor ?a . OPTIONAL { ?b pg:start ?start } BIND (?b AS ?event)" },
  shared: {
    pattern: "?event sem:hasActor ?a . ?event sem:hasActor ?b . FILTER (?a != ?b) OPTIONAL { ?event pg:start ?start }",
    symmetric: true,
  },
  structure: { pattern: "?a org:subOrganizationOf ?b" },
  place: { pattern: "{ ?a sem:hasPlace ?b } UNION { ?a schema:location ?b } UNION { ?a schema:containedInPlace ?b }" },
  about: { pattern: "?a schema:about ?b" },
  mention: { pattern: "?a schema:mentions ?b ; a schema:NewsArticle" },
};

/** Neighbours that one press of a button may bring. */
const MOST = 40;

const ARTICLE = "https://schema.org/NewsArticle";

function kind(type) {
  return type === ARTICLE ? "article" : kindOf(type);
}

/** The kinds and labels of things: `{iri, label, kind}`; what has none is left out. */
export async function things(wanted, signal) {
  if (wanted.length === 0) return [];
  const rows = await select(`
    SELECT ?thing ?label ?type {
      VALUES ?thing { ${iris(wanted)} } ?thing rdfs:label ?label ; a ?type
    }`, signal);
  return unique(rows.filter((row) => kind(row.type)), (row) => row.thing)
    .map((row) => ({ iri: row.thing, label: row.label, kind: kind(row.type) }));
}

/** Neighbours of a thing by a relation, those with most in common first: `{iri, label, kind}`. */
export async function neighbours(thing, relation, signal) {
  const { pattern, symmetric } = RELATIONS[relation];
  const directions = symmetric ? [["a", "b"]] : [["a", "b"], ["b", "a"]];
  const unions = directions.map(([here, there]) =>
    `{ BIND (${iri(thing)} AS ?${here}) ${pattern} BIND (?${there} AS ?other) }`);
  const rows = await select(`
    SELECT ?other ?n ?label ?type {
      { SELECT ?other (COUNT(*) AS ?n) { ${unions.join(" UNION ")} } GROUP BY ?other ORDER BY DESC(?n) ?other LIMIT ${MOST} }
      ?other rdfs:label ?label ; a ?type
    }`, signal);
  return unique(rows.filter((row) => row.other !== thing && kind(row.type)), (row) => row.other)
    .map((row) => ({ iri: row.other, label: row.label, kind: kind(row.type), weight: Number(row.n) }));
}

/** How many neighbours a thing has by each relation. */
export async function degrees(thing, signal) {
  const parts = Object.entries(RELATIONS).map(([name, { pattern, symmetric }]) => {
    const here = `BIND (${iri(thing)} AS ?a) ${pattern} BIND (?b AS ?other)`;
    const there = `BIND (${iri(thing)} AS ?b) ${pattern} BIND (?a AS ?other)`;
    return `{ SELECT ("${name}" AS ?relation) (COUNT(DISTINCT ?other) AS ?n) { ${
      symmetric ? here : `{ ${here} } UNION { ${there} }`} } }`;
  });
  const rows = await select(`SELECT ?relation ?n { ${parts.join(" UNION ")} }`, signal);
  return Object.fromEntries(rows.map((row) => [row.relation, Number(row.n)]));
}

/**
 * The edges between things: `{from, to, relation, titles, terms, events}`, each pair once a relation.
 * Relations are asked for one after the other, so that one large answer does not hold up the rest.
 */
export async function edgesAmong(wanted, signal) {
  const present = new Set(wanted);
  const edges = [];
  for (const [relation, { pattern, symmetric }] of Object.entries(RELATIONS)) {
    const rows = await select(`
      SELECT DISTINCT ?a ?b ?title ?since ?until ?event ?start { VALUES ?a { ${iris(wanted)} } ${pattern} } LIMIT 60000`, signal);
    const kept = rows.filter((row) => present.has(row.b) && (!symmetric || row.a < row.b));
    for (const group of grouped(kept, (row) => `${row.a} ${row.b}`).values()) {
      edges.push({
        from: group[0].a, to: group[0].b, relation,
        titles: [...new Set(group.map((row) => row.title).filter(Boolean))],
        terms: unique(group.filter((row) => row.since || row.until), (row) => `${row.since} ${row.until}`)
          .map((row) => ({ since: row.since ?? "", until: row.until ?? "" })),
        events: unique(group.filter((row) => row.event), (row) => row.event)
          .map((row) => ({ iri: row.event, start: row.start ?? null })),
      });
    }
  }
  return edges;
}
