/** How much the graph holds. */

import { select } from "../sparql.js";
import { KINDS, kindOf } from "../vocabulary.js";

/** What is counted, by the key of its message. */
const CLASSES = {
  page: "pg:Page",
  article: "schema:NewsArticle",
  ...Object.fromEntries(Object.entries(KINDS).map(([kind, type]) => [kind, `<${type}>`])),
  position: "org:Membership",
};

/** Numbers by kind: `{page: 5, article: 36, …}`. */
export async function counts(signal) {
  // A thing is of a class once, however many pages say so: that needs no DISTINCT.
  const parts = Object.entries(CLASSES).map(([key, type]) =>
    `{ SELECT ("${key}" AS ?key) (COUNT(*) AS ?n) { ?thing a ${type} } }`);
  const rows = await select(`SELECT ?key ?n { ${parts.join(" UNION ")} }`, signal);
  return { page: 0, ...Object.fromEntries(
    rows.filter((row) => row.n !== "0").map((row) => [row.key, Number(row.n)])) };
}

/** Persons, bodies and places that most articles mention. */
export async function mostMentioned(limit, signal) {
  const rows = await select(`
    SELECT ?entity ?type ?label ?articles {
      { SELECT ?entity (COUNT(*) AS ?articles) {
          ?article schema:mentions ?entity
        } GROUP BY ?entity ORDER BY DESC(?articles) ?entity LIMIT ${4 * limit} }
      ?entity a ?type FILTER (?type IN (schema:Person, schema:Organization))
      ?entity rdfs:label ?label
    } ORDER BY DESC(?articles) ?label LIMIT ${limit}`, signal);
  return rows.map((row) => ({
    iri: row.entity, kind: kindOf(row.type), label: row.label, articles: Number(row.articles),
  }));
}
