/** Finds entities and articles by a name, a part of one, or the initials of its pinyin. */

import { iris, select, text } from "../sparql.js";
import { KINDS, kindOf } from "../vocabulary.js";

const TYPES = Object.values(KINDS).map((type) => `<${type}>`).join(" ");

/**
 * What bears a name with these letters: `{iri, kind, label, matched, articles}`, the names that
 * begin with them first, then what most articles mention.
 */
export async function findEntities(words, { limit = 8, kind = null, signal } = {}) {
  const wanted = text(words.trim().toLowerCase());
  const types = kind ? `<${KINDS[kind]}>` : TYPES;
  const rows = await select(`
    SELECT ?entity (SAMPLE(?type_) AS ?type) (SAMPLE(?label_) AS ?label) (MIN(?name) AS ?matched)
           (MIN(?rank_) AS ?rank) (COUNT(DISTINCT ?article) AS ?articles) {
      { SELECT ?entity ?type_ ?name ?rank_ {
          VALUES ?type_ { ${types} }
          ?entity a ?type_ .
          ?entity skos:prefLabel|skos:altLabel|rdfs:label|pg:pinyin|pg:pinyinInitials ?name
          BIND (LCASE(STR(?name)) AS ?lower)
          FILTER (CONTAINS(?lower, ${wanted}))
          BIND (IF(?lower = ${wanted}, 0, IF(STRSTARTS(?lower, ${wanted}), 1, 2)) AS ?rank_)
        } }
      ?entity rdfs:label ?label_ .
      OPTIONAL { ?article schema:mentions ?entity }
    } GROUP BY ?entity ORDER BY ?rank DESC(?articles) ?label LIMIT ${limit}`, signal);
  return rows.filter((row) => row.entity).map((row) => ({
    iri: row.entity,
    kind: kindOf(row.type),
    label: row.label,
    matched: row.matched,
    articles: Number(row.articles),
  }));
}

/** How many entities of each kind bear such a name: `{person: 3, …}`. */
export async function countByKind(words, signal) {
  const rows = await select(`
    SELECT ?type (COUNT(DISTINCT ?entity) AS ?n) {
      VALUES ?type { ${TYPES} }
      ?entity a ?type .
      ?entity skos:prefLabel|skos:altLabel|rdfs:label|pg:pinyin|pg:pinyinInitials ?name
      FILTER (CONTAINS(LCASE(STR(?name)), ${text(words.trim().toLowerCase())}))
    } GROUP BY ?type`, signal);
  return Object.fromEntries(
    rows.filter((row) => row.type).map((row) => [kindOf(row.type), Number(row.n)]));
}

/** Articles whose headline or text has these letters: `{iri, label, date, excerpt}`. */
export async function findArticles(words, { limit = 8, signal } = {}) {
  const wanted = text(words.trim().toLowerCase());
  const rows = await select(`
    SELECT ?article ?label ?date ?body ?rank {
      ?article a schema:NewsArticle ; rdfs:label ?label .
      OPTIONAL { ?article schema:articleBody ?body }
      BIND (IF(CONTAINS(LCASE(STR(?label)), ${wanted}), 0, 1) AS ?rank)
      FILTER (?rank = 0 || CONTAINS(LCASE(COALESCE(?body, "")), ${wanted}))
      OPTIONAL { ?article schema:isPartOf/schema:isPartOf/schema:datePublished ?date }
    } ORDER BY ?rank DESC(?date) ?label LIMIT ${limit}`, signal);
  return rows.map((row) => ({
    iri: row.article, label: row.label, date: row.date, excerpt: around(row.body, words.trim()),
  }));
}

/** The words and what stands around them. */
function around(body = "", words) {
  const at = body.toLowerCase().indexOf(words.toLowerCase());
  if (at < 0) return null;
  const from = Math.max(0, at - 24);
  const to = Math.min(body.length, at + words.length + 48);
  return `${from > 0 ? "…" : ""}${body.slice(from, to).replace(/\n/g, " ")}${to < body.length ? "…" : ""}`;
}

/** Labels and kinds of entities by their IRIs: a map of `{label, kind}`. */
export async function describe(wanted, signal) {
  if (wanted.length === 0) return new Map();
  const rows = await select(`
    SELECT ?entity (SAMPLE(?l) AS ?label) (SAMPLE(?t) AS ?type) {
      VALUES ?entity { ${iris(wanted)} }
      ?entity rdfs:label ?l .
      OPTIONAL { VALUES ?t { ${TYPES} } ?entity a ?t }
    } GROUP BY ?entity`, signal);
  return new Map(rows.filter((row) => row.entity)
    .map((row) => [row.entity, { label: row.label, kind: kindOf(row.type) }]));
}
