/** Reported happenings by their dates. */

import { iri, select, text } from "../sparql.js";
import { grouped } from "./rows.js";

/** How many began when, by kind: `{start, type, n}`; `start` as the graph has it. */
export async function eventCounts(signal) {
  const rows = await select(`
    SELECT ?start ?type (COUNT(DISTINCT ?event) AS ?n) {
      ?event sem:eventType ?type OPTIONAL { ?event pg:start ?start }
    } GROUP BY ?start ?type`, signal);
  return rows.filter((row) => row.type).map((row) => ({ start: row.start ?? null, type: row.type, n: Number(row.n) }));
}

/**
 * Happenings that began between two dates, both included, of one kind or of all. The dates are cut
 * as short as wished: 2024-10 stands for the whole month; null asks for those without a date.
 */
export async function eventsBetween({ from, to, type, limit }, signal) {
  const span = from === null
    ? "FILTER NOT EXISTS { ?event pg:start ?any }"
    : `?event pg:start ?any BIND (STR(?any) AS ?date) FILTER (?date >= ${text(from)} && ?date < ${text(`${to}~`)})`;
  const rows = await select(`
    SELECT ?event ?type ?label ?start ?until ?place ?placeName ?evidence ?page ?begin ?end ?sentence {
      { SELECT DISTINCT ?event ?type ?date {
          ${type ? `VALUES ?type { ${iri(type)} }` : ""}
          ?event sem:eventType ?type . ${span}
        } ORDER BY ?date ?event LIMIT ${limit} }
      ?event rdfs:label ?label
      OPTIONAL { ?event pg:start ?start } OPTIONAL { ?event pg:end ?until }
      OPTIONAL { ?event sem:hasPlace ?place . ?place rdfs:label ?placeName }
      OPTIONAL { ?event prov:wasDerivedFrom ?evidence . ?evidence nif:referenceContext ?page ;
                 nif:beginIndex ?begin ; nif:endIndex ?end ; nif:anchorOf ?sentence }
    }`, signal);
  return [...grouped(rows, (row) => row.event).values()].map(([row]) => ({
    iri: row.event, type: row.type, label: row.label, start: row.start, end: row.until, roles: [],
    place: row.place ? { iri: row.place, label: row.placeName, kind: "place" } : null,
    evidence: row.evidence ? { page: row.page, begin: row.begin, end: row.end, sentence: row.sentence } : null,
  }));
}
