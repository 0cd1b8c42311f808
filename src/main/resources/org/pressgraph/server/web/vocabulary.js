/** The terms that the explorer asks for. */

export const PREFIXES = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  owl: "http://www.w3.org/2002/07/owl#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  schema: "https://schema.org/",
  org: "http://www.w3.org/ns/org#",
  sem: "http://semanticweb.cs.vu.nl/2009/11/sem/",
  time: "http://www.w3.org/2006/time#",
  prov: "http://www.w3.org/ns/prov#",
  nif: "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
  itsrdf: "http://www.w3.org/2005/11/its/rdf#",
  geo: "http://www.opengis.net/ont/geosparql#",
  dcterms: "http://purl.org/dc/terms/",
  void: "http://rdfs.org/ns/void#",
  text: "http://jena.apache.org/text#",
  pg: "https://w3id.org/pressgraph/ontology#",
};

/** The kinds of entities, in the order in which they are listed; the key names colours and messages. */
export const KINDS = {
  person: `${PREFIXES.schema}Person`,
  organization: `${PREFIXES.schema}Organization`,
  place: `${PREFIXES.schema}Place`,
  event: `${PREFIXES.schema}Event`,
  work: `${PREFIXES.schema}CreativeWork`,
};

const BY_IRI = Object.fromEntries(Object.entries(KINDS).map(([kind, iri]) => [iri, kind]));

/** The kind that a type stands for, or undefined. */
export function kindOf(type) {
  return BY_IRI[type];
}

/** `schema:Person` for `https://schema.org/Person`; the IRI itself where no prefix fits. */
export function shortened(iri) {
  for (const [prefix, space] of Object.entries(PREFIXES)) {
    if (iri.startsWith(space) && /^[\w-]+$/.test(iri.slice(space.length))) {
      return `${prefix}:${iri.slice(space.length)}`;
    }
  }
  return iri;
}

/** What stands behind the last slash or hash of an IRI, readable: a name where no label is known. */
export function localName(iri) {
  const end = iri.replace(/[/#]+$/, "").split(/[/#]/).pop();
  try {
    return decodeURIComponent(end);
  } catch {
    return end;
  }
}
