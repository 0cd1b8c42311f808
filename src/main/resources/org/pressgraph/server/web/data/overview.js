/** What the overview shows: issues, what is most connected, what should be checked, lists by kind. */

import { select } from "../sparql.js";
import { KINDS, kindOf } from "../vocabulary.js";
import { grouped, unique } from "./rows.js";

/** The pages, those of the newest issues first. */
export async function newestPages(limit, signal) {
  const rows = await select(`
    SELECT ?page ?file ?date ?newspaper ?number (COUNT(DISTINCT ?article) AS ?articles) {
      { SELECT ?page ?file (MAX(?day) AS ?date) {
          ?page a pg:Page ; pg:sourceFile ?file OPTIONAL { ?page schema:isPartOf/schema:datePublished ?day }
        } GROUP BY ?page ?file ORDER BY DESC(?date) ?file LIMIT ${limit} }
      OPTIONAL { ?page schema:isPartOf/schema:isPartOf? ?paper . ?paper schema:name ?newspaper }
      OPTIONAL { ?page schema:position ?number }
      OPTIONAL { ?article schema:isPartOf ?page ; a schema:NewsArticle }
    } GROUP BY ?page ?file ?date ?newspaper ?number ORDER BY DESC(?date) ?file`, signal);
  return rows.filter((row) => row.page);
}

/**
 * The newest issues with their pages: `{newspaper, date, pages, articles}`; a page of which no issue
 * is known stands by itself.
 */
export async function newestIssues(limit, signal) {
  const most = 12 * limit;
  const pages = await newestPages(most, signal);
  const issues = [...grouped(pages, (page) => page.date ? `${page.newspaper} ${page.date}` : page.page).values()];
  // The last may have more pages than were asked for.
  const whole = pages.length === most && issues.length > 1 ? issues.slice(0, -1) : issues;
  return whole.slice(0, limit).map((list) => ({
    newspaper: list[0].newspaper, date: list[0].date,
    pages: list.sort((a, b) => Number(a.number ?? 0) - Number(b.number ?? 0)),
    articles: list.reduce((sum, page) => sum + Number(page.articles), 0),
  }));
}

/** What ties a thing of a kind to others. */
const TIES = {
  person: ["sem:hasActor", "org:member"],
  organization: ["sem:hasActor", "org:organization"],
  place: ["sem:hasPlace"],
};

/** What takes part in most happenings and holds or offers most positions. */
export async function mostConnected(kind, limit, signal) {
  const rows = await select(`
    SELECT ?entity ?n ?label {
      { SELECT ?entity (COUNT(*) AS ?n) {
          ${TIES[kind].map((tie) => `{ ?tie ${tie} ?entity }`).join(" UNION ")}
          ?entity a <${KINDS[kind]}>
        } GROUP BY ?entity ORDER BY DESC(?n) ?entity LIMIT ${limit} }
      ?entity rdfs:label ?label
    } ORDER BY DESC(?n)`, signal);
  return unique(rows.filter((row) => row.entity), (row) => row.entity)
    .map((row) => ({ iri: row.entity, kind, label: row.label, n: Number(row.n) }));
}

/** Things of a kind, those in most articles first: `{iri, kind, label, n}`. */
export async function listOf(kind, limit, signal) {
  const queries = {
    article: `?thing a schema:NewsArticle ; rdfs:label ?label . BIND (0 AS ?n)`,
    position: `?thing a org:Membership ; rdfs:label ?label . BIND (0 AS ?n)`,
  };
  const rows = await select(queries[kind]
    ? `SELECT ?thing ?label ?n { ${queries[kind]} } ORDER BY ?label LIMIT ${limit}`
    : `SELECT ?thing ?label ?n {
        { SELECT ?thing (COUNT(DISTINCT ?article) AS ?n) {
            ?thing a <${KINDS[kind]}> OPTIONAL { ?article schema:mentions ?thing }
          } GROUP BY ?thing ORDER BY DESC(?n) LIMIT ${limit} }
        ?thing rdfs:label ?label
      } ORDER BY DESC(?n) ?label`, signal);
  return unique(rows.filter((row) => row.thing), (row) => row.thing)
    .map((row) => ({ iri: row.thing, kind, label: row.label, n: Number(row.n) }));
}

/** What is worth a second look, each check as a pattern for `?thing`. */
export const CHECKS = {
  unsure: "?thing pg:confidence ?c FILTER (?c < 0.5)",
  bodyless: "?thing a org:Membership FILTER NOT EXISTS { ?thing org:organization ?o }",
  undated: "?thing sem:eventType ?t FILTER NOT EXISTS { ?thing pg:start ?s }",
  backwards: "?thing sem:hasEarliestBeginTimeStamp ?a ; sem:hasLatestEndTimeStamp ?b FILTER (?b < ?a)",
  unproved: "{ ?thing a org:Membership } UNION { ?thing sem:eventType ?t } FILTER NOT EXISTS { ?thing prov:wasDerivedFrom ?e }",
  unread: "?thing a pg:Page FILTER NOT EXISTS { ?article schema:isPartOf ?thing ; a schema:NewsArticle }",
};

/** How many things a check finds. */
export async function checkCount(name, signal) {
  const [row] = await select(`SELECT (COUNT(DISTINCT ?thing) AS ?n) { ${CHECKS[name]} }`, signal);
  return Number(row.n);
}

/** Things that a check finds. */
export async function checkList(name, limit, signal) {
  const rows = await select(`
    SELECT DISTINCT ?thing ?label ?type ?sentence ?page ?begin ?end {
      { SELECT DISTINCT ?thing { ${CHECKS[name]} } ORDER BY ?thing LIMIT ${limit} }
      ?thing rdfs:label ?label ; a ?type
      OPTIONAL { ?thing prov:wasDerivedFrom ?e . ?e nif:anchorOf ?sentence ; nif:referenceContext ?page ;
                 nif:beginIndex ?begin ; nif:endIndex ?end }
    }`, signal);
  return unique(rows, (row) => row.thing).map((row) => ({
    iri: row.thing, label: row.label, kind: kindOf(row.type),
    evidence: row.page ? { page: row.page, begin: row.begin, end: row.end, sentence: row.sentence } : null,
  }));
}
