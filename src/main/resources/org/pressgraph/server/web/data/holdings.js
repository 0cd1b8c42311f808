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
  const values = Object.entries(CLASSES).map(([key, type]) => `("${key}" ${type})`).join(" ");
  const rows = await select(`
    SELECT ?key (COUNT(DISTINCT ?thing) AS ?n) {
      VALUES (?key ?type) { ${values} }
      ?thing a ?type
    } GROUP BY ?key`, signal);
  return { page: 0, ...Object.fromEntries(
    rows.filter((row) => row.key).map((row) => [row.key, Number(row.n)])) };
}

/** Persons, bodies and places that most articles mention. */
export async function mostMentioned(limit, signal) {
  const rows = await select(`
    SELECT ?entity ?type ?label ?articles {
      { SELECT ?entity (COUNT(DISTINCT ?article) AS ?articles) {
          ?article schema:mentions ?entity
        } GROUP BY ?entity ORDER BY DESC(?articles) LIMIT ${4 * limit} }
      VALUES ?type { schema:Person schema:Organization }
      ?entity a ?type ; rdfs:label ?label
    } ORDER BY DESC(?articles) ?label LIMIT ${limit}`, signal);
  return rows.map((row) => ({
    iri: row.entity, kind: kindOf(row.type), label: row.label, articles: Number(row.articles),
  }));
}
