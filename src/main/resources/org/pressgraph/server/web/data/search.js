/** Finds entities and articles by a name, a part of one, or the initials of its pinyin. */

import { iris, select, text } from "../sparql.js";
import { KINDS, kindOf } from "../vocabulary.js";

/**
 * That `?type` is a kind of entity. As a filter: values would be joined with all things of these
 * kinds, where a filter looks at the types of those found.
 */
const OF_A_KIND = `FILTER (?type IN (${Object.values(KINDS).map((type) => `<${type}>`).join(", ")}))`;

/** Names that are looked at before they are ordered; who gets more should type more. */
const CANDIDATES = 400;

/** Pinyin, its initials, or a name in Latin letters. */
const LATIN = /^[a-z0-9 ']+$/i;

/**
 * The pattern that finds `?entity` by a `?name` in the full-text index; what is typed in Latin
 * letters by the readings of the names as well.
 */
function named(words) {
  const search = (properties) =>
    `(?entity ?score ?name) text:query (${properties} ${text(words.trim())} ${CANDIDATES})`;
  const names = search("skos:prefLabel skos:altLabel rdfs:label");
  return LATIN.test(words.trim()) ? `{ ${names} } UNION { ${search("pg:pinyin pg:pinyinInitials")} }` : names;
}

/**
 * What bears a name with these letters: `{iri, kind, label, matched, articles}`, the names that
 * begin with them first, then what most articles mention.
 */
export async function findEntities(words, { limit = 8, kind = null, signal } = {}) {
  const wanted = text(words.trim().toLowerCase());
  const rows = await select(`
    SELECT ?entity (SAMPLE(?type) AS ?kind) (SAMPLE(?label_) AS ?label) (SAMPLE(?first) AS ?matched)
           (MIN(?rank_) AS ?rank) (COUNT(DISTINCT ?article) AS ?articles) {
      { SELECT ?entity (MIN(?name) AS ?first) (MIN(?order) AS ?rank_) {
          ${named(words)}
          BIND (LCASE(STR(?name)) AS ?lower)
          BIND (IF(?lower = ${wanted}, 0, IF(STRSTARTS(?lower, ${wanted}), 1, 2)) AS ?order)
        } GROUP BY ?entity }
      ?entity a ?type ${kind ? `FILTER (?type = <${KINDS[kind]}>)` : OF_A_KIND}
      ?entity rdfs:label ?label_
      OPTIONAL { ?article schema:mentions ?entity }
    } GROUP BY ?entity ORDER BY ?rank DESC(?articles) ?label LIMIT ${limit}`, signal);
  return rows.filter((row) => row.entity).map((row) => ({
    iri: row.entity,
    kind: kindOf(row.kind),
    label: row.label,
    matched: row.matched,
    articles: Number(row.articles),
  }));
}

/** How many entities of each kind bear such a name: `{person: 3, …}`. */
export async function countByKind(words, signal) {
  if (words.trim() === "") return {};
  const rows = await select(`
    SELECT ?type (COUNT(DISTINCT ?entity) AS ?n) {
      { SELECT DISTINCT ?entity { ${named(words)} } }
      ?entity a ?type ${OF_A_KIND}
    } GROUP BY ?type`, signal);
  return Object.fromEntries(
    rows.filter((row) => row.type).map((row) => [kindOf(row.type), Number(row.n)]));
}

/** Articles whose headline or text has these letters: `{iri, label, date, excerpt}`. */
export async function findArticles(words, { limit = 8, signal } = {}) {
  if (words.trim() === "") return [];
  const rows = await select(`
    SELECT ?article (SAMPLE(?label_) AS ?label) (SAMPLE(?date_) AS ?date) (SAMPLE(?body_) AS ?body)
           (MAX(?points) AS ?best) {
      { SELECT ?article (MAX(?weighted) AS ?points) {
          { (?article ?score) text:query (schema:headline ${text(words.trim())} ${limit}) BIND (10 * ?score AS ?weighted) }
          UNION { (?article ?score) text:query (schema:articleBody ${text(words.trim())} ${limit}) BIND (?score AS ?weighted) }
        } GROUP BY ?article ORDER BY DESC(?points) ?article LIMIT ${limit} }
      ?article a schema:NewsArticle ; rdfs:label ?label_ .
      OPTIONAL { ?article schema:articleBody ?body_ }
      OPTIONAL { ?article schema:isPartOf/schema:isPartOf/schema:datePublished ?date_ }
    } GROUP BY ?article ORDER BY DESC(?best) ?label`, signal);
  return rows.filter((row) => row.article).map((row) => ({
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
    SELECT ?entity (SAMPLE(?l) AS ?label) (SAMPLE(?type) AS ?kind) {
      VALUES ?entity { ${iris(wanted)} }
      ?entity rdfs:label ?l
      OPTIONAL { ?entity a ?type ${OF_A_KIND} }
    } GROUP BY ?entity`, signal);
  return new Map(rows.filter((row) => row.entity)
    .map((row) => [row.entity, { label: row.label, kind: kindOf(row.kind) }]));
}
