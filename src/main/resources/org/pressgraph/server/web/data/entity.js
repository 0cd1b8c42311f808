/** What the graph says of one entity, each part by a query of its own. */

import { iri, iris, select } from "../sparql.js";
import { kindOf } from "../vocabulary.js";
import { grouped, unique } from "./rows.js";
import { sentenceAround } from "../text/sentence.js";

/** Characters of the page before and after a mention, in which its sentence is looked for. */
const AROUND = 220;

/** Its names and types: `{iri, label, names, types, kind}`, or null where the graph has no such thing. */
export async function about(entity, signal) {
  const rows = await select(`
    SELECT ?property ?value (LANG(?value) AS ?language) {
      VALUES ?property { rdf:type rdfs:label skos:prefLabel skos:altLabel }
      ${iri(entity)} ?property ?value
    }`, signal);
  if (rows.length === 0) return null;
  const of = (name) => rows.filter((row) => row.property.endsWith(name));
  const types = of("type").map((row) => row.value);
  const first = (list) => (list.find((row) => row.language === "zh") ?? list[0])?.value;
  const label = first(of("#label")) ?? first(of("prefLabel"));
  const names = new Set([...of("prefLabel"), ...of("altLabel")].map((row) => row.value));
  names.delete(label);
  return { iri: entity, label, names: [...names], types, kind: types.map(kindOf).find(Boolean) };
}

/** Where a fact stands in the text, for `OPTIONAL`s of other queries. */
const EVIDENCE = `
  OPTIONAL { ?fact prov:wasDerivedFrom ?evidence .
             ?evidence nif:referenceContext ?page ; nif:beginIndex ?begin ; nif:endIndex ?end ;
                       nif:anchorOf ?sentence .
             OPTIONAL { ?page schema:isPartOf/schema:datePublished ?published } }`;

function evidence(row) {
  return row.evidence
    ? { page: row.page, begin: row.begin, end: row.end, sentence: row.sentence, published: row.published }
    : null;
}

/** Positions that it holds or that are held in it, with the term where the text gives it. */
export async function positions(entity, signal) {
  const rows = await select(`
    SELECT ?fact ?title ?person ?personName ?body ?bodyName ?start ?until ?status ?evidence ?page ?begin ?end ?sentence ?published {
      { ?fact org:member ${iri(entity)} } UNION { ?fact org:organization ${iri(entity)} }
      ?fact a org:Membership ; org:member ?person ; org:role/rdfs:label ?title .
      ?person rdfs:label ?personName .
      OPTIONAL { ?fact org:organization ?body . ?body rdfs:label ?bodyName }
      OPTIONAL { ?fact org:memberDuring/time:hasBeginning/rdfs:label ?start }
      OPTIONAL { ?fact org:memberDuring/time:hasEnd/rdfs:label ?until }
      OPTIONAL { ?fact pg:status ?status }
      ${EVIDENCE}
    } LIMIT 1000`, signal);
  return unique(rows, (row) => row.fact).map((row) => ({
    iri: row.fact, title: row.title, start: row.start, until: row.until, status: row.status,
    person: { iri: row.person, label: row.personName, kind: "person" },
    body: row.body ? { iri: row.body, label: row.bodyName, kind: "organization" } : null,
    evidence: evidence(row),
  }));
}

/** Happenings in which it took part, that were at it, or that it is itself. */
export async function events(entity, signal) {
  const rows = await select(`
    SELECT ?fact ?label ?type ?start ?until ?place ?placeName ?role ?evidence ?page ?begin ?end ?sentence ?published {
      { ?fact sem:hasActor ${iri(entity)} } UNION { ?fact sem:hasPlace ${iri(entity)} }
      ?fact sem:eventType ?type ; rdfs:label ?label .
      OPTIONAL { ?fact pg:start ?start } OPTIONAL { ?fact pg:end ?until }
      OPTIONAL { ?fact sem:hasPlace ?place . ?place rdfs:label ?placeName }
      OPTIONAL { ?fact pg:participation ?part . ?part rdf:value ${iri(entity)} ; sem:roleType ?role }
      ${EVIDENCE}
    } LIMIT 2000`, signal);
  return [...grouped(rows, (row) => row.fact).values()].map(([row, ...more]) => ({
    iri: row.fact, label: row.label, type: row.type, start: row.start, end: row.until,
    place: row.place ? { iri: row.place, label: row.placeName, kind: "place" } : null,
    roles: [...new Set([row, ...more].map((one) => one.role).filter(Boolean))],
    evidence: evidence(row),
  }));
}

/** An event itself: its type, dates, places, participants with their roles, sentences; or null. */
export async function happening(entity, signal) {
  const [facts, participants] = await Promise.all([
    select(`
      SELECT ?type ?start ?until ?place ?placeName ?evidence ?page ?begin ?end ?sentence ?published {
        BIND (${iri(entity)} AS ?fact)
        ?fact sem:eventType ?type
        OPTIONAL { ?fact pg:start ?start } OPTIONAL { ?fact pg:end ?until }
        OPTIONAL { ?fact sem:hasPlace ?place . ?place rdfs:label ?placeName }
        ${EVIDENCE}
      } LIMIT 200`, signal),
    select(`
      SELECT ?role ?entity ?type ?label {
        ${iri(entity)} pg:participation ?part . ?part sem:roleType ?role ; rdf:value ?entity .
        ?entity rdfs:label ?label ; a ?type
      } LIMIT 1000`, signal),
  ]);
  if (facts.length === 0) return null;
  return {
    type: facts[0].type, start: facts[0].start, end: facts[0].until,
    places: unique(facts.filter((row) => row.place), (row) => row.place)
      .map((row) => ({ iri: row.place, label: row.placeName, kind: "place" })),
    participants: unique(participants.filter((row) => kindOf(row.type)), (row) => row.role + row.entity)
      .map((row) => ({ role: row.role, iri: row.entity, label: row.label, kind: kindOf(row.type) })),
    evidence: unique(facts.filter((row) => row.evidence), (row) => row.evidence).map(evidence),
  };
}

/** What is named in the same articles, and takes part in the same happenings. */
export async function companions(entity, signal, limit = 24) {
  const [articles, happenings] = await Promise.all([
    select(`
      SELECT ?other ?n ?label ?type {
        { SELECT ?other (COUNT(DISTINCT ?article) AS ?n) {
            ?article schema:mentions ${iri(entity)}, ?other FILTER (?other != ${iri(entity)})
          } GROUP BY ?other ORDER BY DESC(?n) ?other LIMIT ${limit} }
        ?other rdfs:label ?label ; a ?type
      }`, signal),
    select(`
      SELECT ?other (COUNT(DISTINCT ?event) AS ?n) {
        ?event sem:hasActor ${iri(entity)}, ?other FILTER (?other != ${iri(entity)})
      } GROUP BY ?other`, signal),
  ]);
  const shared = new Map(happenings.map((row) => [row.other, Number(row.n)]));
  return unique(articles.filter((row) => kindOf(row.type)), (row) => row.other)
    .map((row) => ({
      iri: row.other, label: row.label, kind: kindOf(row.type),
      articles: Number(row.n), events: shared.get(row.other) ?? 0,
    }))
    .sort((a, b) => b.articles + 2 * b.events - (a.articles + 2 * a.events));
}

/** The articles that name it, or report it where it is a happening, the newest first. */
export async function articles(entity, signal) {
  const rows = await select(`
    SELECT ?article ?label ?file ?date ?newspaper {
      { ?article schema:mentions ${iri(entity)} } UNION {
        ${iri(entity)} sem:eventType ?type ; prov:wasDerivedFrom ?evidence .
        ?evidence nif:referenceContext ?text ; nif:beginIndex ?begin .
        ?segment nif:referenceContext ?text ; nif:beginIndex ?low ; nif:endIndex ?high .
        FILTER (?begin >= ?low && ?begin < ?high)
        ?article pg:segment ?segment
      }
      ?article rdfs:label ?label ; schema:isPartOf ?page .
      ?page a pg:Page .
      OPTIONAL { ?page pg:sourceFile ?file }
      OPTIONAL { ?page schema:isPartOf ?issue . ?issue schema:datePublished ?date }
      OPTIONAL { ?page schema:isPartOf/schema:isPartOf? ?paper . ?paper schema:name ?newspaper }
    } ORDER BY DESC(?date) ?file ?article LIMIT 2000`, signal);
  return unique(rows, (row) => row.article).map((row) => ({ iri: row.article, ...row }));
}

/** The sentences of some articles that name it: lists by article of `{before, name, after, page, begin, end}`. */
export async function sentences(entity, wanted, signal) {
  const rows = await select(`
    SELECT ?article ?page ?begin ?end ?anchor ?from (SUBSTR(?text, ?from + 1, ?to - ?from) AS ?window) {
      VALUES ?article { ${iris(wanted)} }
      ?article pg:segment ?segment .
      ?segment nif:referenceContext ?page ; nif:beginIndex ?low ; nif:endIndex ?high .
      ?mention nif:referenceContext ?page ; itsrdf:taIdentRef ${iri(entity)} ;
               nif:beginIndex ?begin ; nif:endIndex ?end ; nif:anchorOf ?anchor .
      FILTER (?begin >= ?low && ?end <= ?high)
      ?page nif:isString ?text .
      BIND (IF(?begin - ${AROUND} > ?low, ?begin - ${AROUND}, ?low) AS ?from)
      BIND (IF(?end + ${AROUND} < ?high, ?end + ${AROUND}, ?high) AS ?to)
    } ORDER BY ?begin`, signal);
  const found = unique(rows, (row) => row.article + row.begin).map((row) => ({
    article: row.article, page: row.page, begin: row.begin, end: row.end,
    ...sentenceAround(row.window, row.begin - row.from, row.end - row.from, row.anchor),
  }));
  return grouped(unique(found, (one) => one.article + one.before + one.name + one.after), (one) => one.article);
}

/**
 * Statements about it, and statements that point to it: `{property, value, label, incoming, source}`,
 * the source being a place on a page that says so, where there is one.
 */
export async function statements(entity, signal) {
  const rows = await select(`
    SELECT ?property ?value ?incoming ?label ?source (ISIRI(?value) AS ?resource) {
      {
        { SELECT ?property ?value ("" AS ?incoming) {
          ${iri(entity)} ?property ?value
          FILTER (?property NOT IN (rdfs:label, skos:prefLabel, skos:altLabel, pg:identityKey, pg:pinyin, pg:pinyinInitials))
        } LIMIT 300 }
        OPTIONAL { ?said rdf:subject ${iri(entity)} ; rdf:object ?value ; rdf:predicate ?property ;
                         prov:wasDerivedFrom ?source }
      } UNION {
        { SELECT ?property ?value ("1" AS ?incoming) {
            ?value ?property ${iri(entity)}
            FILTER (?property NOT IN (itsrdf:taIdentRef, rdf:value, rdf:subject, rdf:object, schema:mentions))
          } LIMIT 300 }
        OPTIONAL { ?said rdf:subject ?value ; rdf:object ${iri(entity)} ; rdf:predicate ?property ;
                         prov:wasDerivedFrom ?source }
      }
      OPTIONAL { ?value rdfs:label ?label }
    }`, signal);
  return unique(rows, (row) => row.property + row.incoming + row.value)
    .map((row) => ({ ...row, resource: row.resource === "true", incoming: row.incoming === "1" }));
}

/** Where it is, or where it took part in something, as far as coordinates are known: `{iri, label, wkt}`. */
export async function spots(entity, signal) {
  const rows = await select(`
    SELECT DISTINCT ?place ?label ?wkt {
      { BIND (${iri(entity)} AS ?place) } UNION { ${iri(entity)} schema:location|sem:hasPlace ?place }
      UNION { ?event sem:hasActor ${iri(entity)} ; sem:hasPlace ?place }
      ?place geo:hasGeometry/geo:asWKT ?wkt ; rdfs:label ?label
    } LIMIT 200`, signal);
  return unique(rows, (row) => row.place).map((row) => ({ iri: row.place, label: row.label, wkt: row.wkt }));
}
