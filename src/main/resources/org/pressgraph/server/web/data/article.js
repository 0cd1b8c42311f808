/** What the graph says of one article and of its page. */

import { iri, select } from "../sparql.js";
import { kindOf } from "../vocabulary.js";
import { grouped, unique } from "./rows.js";

/** The article of which a stretch of a page is part; null where it belongs to none. */
export async function articleAt(page, begin, end, signal) {
  const rows = await select(`
    SELECT ?article {
      ?segment nif:referenceContext ${iri(page)} ; nif:beginIndex ?low ; nif:endIndex ?high .
      ?article pg:segment ?segment
      FILTER (?low < ${Number(end)} && ?high > ${Number(begin)})
    } ORDER BY ABS(?low - ${Number(begin)}) LIMIT 1`, signal);
  return rows[0]?.article ?? null;
}

/** An article: its texts, people, page; null where there is none. */
export async function article(node, signal) {
  const [rows, people] = await Promise.all([
    select(`
      SELECT ?label ?headline ?further ?body ?dateline ?filed ?from ?on ?page ?file ?text ?number ?date ?newspaper {
        ${iri(node)} a schema:NewsArticle ; rdfs:label ?label ; schema:isPartOf ?page .
        ?page nif:isString ?text
        OPTIONAL { ?page pg:sourceFile ?file }
        OPTIONAL { ?page schema:position ?number }
        OPTIONAL { ?page schema:isPartOf ?issue . ?issue schema:datePublished ?date }
        OPTIONAL { ?page schema:isPartOf/schema:isPartOf? ?paper . ?paper schema:name ?newspaper }
        OPTIONAL { ${iri(node)} schema:headline ?headline }
        OPTIONAL { ${iri(node)} schema:alternativeHeadline ?further }
        OPTIONAL { ${iri(node)} schema:articleBody ?body }
        OPTIONAL { ${iri(node)} schema:dateline ?dateline }
        OPTIONAL { ${iri(node)} schema:dateCreated ?filed }
        OPTIONAL { ${iri(node)} pg:continuedFrom ?from }
        OPTIONAL { ${iri(node)} pg:continuedOn ?on }
      }`, signal),
    select(`
      SELECT ?property ?entity ?type ?label {
        VALUES ?property { schema:author schema:contributor schema:sourceOrganization schema:about }
        ${iri(node)} ?property ?entity . ?entity rdfs:label ?label ; a ?type
      }`, signal),
  ]);
  if (rows.length === 0) return null;
  return {
    iri: node, ...rows[0],
    further: [...new Set(rows.map((row) => row.further).filter(Boolean))],
    people: unique(people.filter((row) => kindOf(row.type)), (row) => row.property + row.entity)
      .map((row) => ({ property: row.property, iri: row.entity, label: row.label, kind: kindOf(row.type) })),
  };
}

/** The pieces of a page: `{article, label, role, begin, end}`, by where they begin. */
export async function segments(page, signal) {
  const rows = await select(`
    SELECT ?segment ?article ?label ?role ?begin ?end {
      ?segment nif:referenceContext ${iri(page)} ; pg:segmentRole ?role ;
               nif:beginIndex ?begin ; nif:endIndex ?end .
      ?article pg:segment ?segment ; rdfs:label ?label
    } ORDER BY ?begin`, signal);
  return unique(rows, (row) => row.segment).map((row) => ({
    ...row, begin: Number(row.begin), end: Number(row.end), role: row.role.split("#").pop(),
  }));
}

/** The names on a page: `{iri, label, kind, begin, end}`. */
export async function mentions(page, signal) {
  const rows = await select(`
    SELECT ?mention ?entity ?label ?type ?begin ?end {
      ?mention nif:referenceContext ${iri(page)} ; itsrdf:taIdentRef ?entity ;
               nif:beginIndex ?begin ; nif:endIndex ?end .
      ?entity rdfs:label ?label ; a ?type
    }`, signal);
  return unique(rows.filter((row) => kindOf(row.type)), (row) => row.mention)
    .map((row) => ({
      iri: row.entity, label: row.label, kind: kindOf(row.type),
      begin: Number(row.begin), end: Number(row.end),
    }));
}

/** Positions and happenings that a page states: with participants, and where their sentences stand. */
export async function facts(page, signal) {
  const [rows, participants] = await Promise.all([
    select(`
      SELECT ?fact ?label ?type ?start ?until ?since ?left ?status ?title ?person ?personName ?organization ?organizationName ?place ?placeName ?begin ?end {
        ?evidence nif:referenceContext ${iri(page)} ; nif:beginIndex ?begin ; nif:endIndex ?end .
        ?fact prov:wasDerivedFrom ?evidence ; rdfs:label ?label .
        OPTIONAL { ?fact sem:eventType ?type }
        OPTIONAL { ?fact pg:start ?start } OPTIONAL { ?fact pg:end ?until }
        OPTIONAL { ?fact sem:hasPlace ?place . ?place rdfs:label ?placeName }
        OPTIONAL { ?fact pg:status ?status }
        OPTIONAL { ?fact org:memberDuring/time:hasBeginning/rdfs:label ?since }
        OPTIONAL { ?fact org:memberDuring/time:hasEnd/rdfs:label ?left }
        OPTIONAL { ?fact org:member ?person ; org:role/rdfs:label ?title . ?person rdfs:label ?personName }
        OPTIONAL { ?fact org:organization ?organization . ?organization rdfs:label ?organizationName }
      }`, signal),
    select(`
      SELECT DISTINCT ?fact ?role ?entity ?label ?type {
        ?evidence nif:referenceContext ${iri(page)} .
        ?fact prov:wasDerivedFrom ?evidence ; pg:participation ?part .
        ?part sem:roleType ?role ; rdf:value ?entity . ?entity rdfs:label ?label ; a ?type
      }`, signal),
  ]);
  const byFact = grouped(participants.filter((row) => kindOf(row.type)), (row) => row.fact);
  return [...grouped(rows, (row) => row.fact).values()].map(([row, ...more]) => ({
    iri: row.fact, label: row.label, type: row.type, start: row.start, end: row.until, title: row.title,
    status: row.status, term: { start: row.since, until: row.left },
    person: row.person ? { iri: row.person, label: row.personName, kind: "person" } : null,
    organization: row.organization
      ? { iri: row.organization, label: row.organizationName, kind: "organization" } : null,
    place: row.place ? { iri: row.place, label: row.placeName, kind: "place" } : null,
    participants: unique(byFact.get(row.fact) ?? [], (one) => one.role + one.entity)
      .map((one) => ({ role: one.role, iri: one.entity, label: one.label, kind: kindOf(one.type) })),
    places: unique([row, ...more], (one) => one.begin + one.end)
      .map((one) => ({ begin: Number(one.begin), end: Number(one.end) }))
      .sort((a, b) => a.begin - b.begin),
  })).filter((fact) => fact.type || fact.person).sort((a, b) => a.places[0].begin - b.places[0].begin);
}
