/** The labels of the vocabulary's own terms, from the ontology, which is part of the graph. */

import { currentLanguage, t } from "../i18n.js";
import { select } from "../sparql.js";
import { PREFIXES, localName, shortened } from "../vocabulary.js";

let asked = null;

/** A map from the IRI of a term to its labels by language; asked for once. */
function labels() {
  // One branch a class: values would be joined with every label of the graph.
  asked ??= select(`
    SELECT ?term ?label (LANG(?label) AS ?language) {
      { ?term skos:inScheme ?scheme ; rdfs:label ?label }
      ${["Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty"]
        .map((name) => `UNION { ?term a owl:${name} ; rdfs:label ?label }`).join(" ")}
    }`).then((rows) => {
    const found = new Map();
    for (const { term, label, language } of rows) {
      if (!found.has(term)) found.set(term, {});
      found.get(term)[language] = label;
    }
    return found;
  }).catch((error) => {
    // The next page asks again.
    asked = null;
    throw error;
  });
  return asked;
}

/** A function that names terms in the language of the page. */
export async function termNames() {
  const known = await labels();
  return (iri) => {
    if (iri === `${PREFIXES.rdf}type`) return t("term.type");
    const found = known.get(iri);
    return found?.[currentLanguage()] ?? found?.zh ?? (shortened(iri) !== iri ? shortened(iri) : localName(iri));
  };
}
