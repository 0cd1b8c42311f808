/** The queries of the project as examples, and the words of the vocabulary for completion. */

import { select } from "../sparql.js";

/** `{file, zh, en}` in the order in which they are offered. */
export async function examples(signal) {
  return (await fetch("/web/examples.json", { signal })).json();
}

/** The text of one, as it is in `queries/`. */
export async function exampleText(file, signal) {
  const answer = await fetch(`/web/queries/${encodeURIComponent(file)}.rq`, { signal });
  return answer.ok ? answer.text() : "";
}

let asked = null;

/** The classes and properties of the ontology: `{classes: [iri…], properties: [iri…]}`. */
export function ontologyTerms() {
  asked ??= select(`
    SELECT DISTINCT ?term ?class {
      VALUES ?class { owl:Class owl:ObjectProperty owl:DatatypeProperty owl:AnnotationProperty }
      ?term a ?class
    } ORDER BY ?term`).then((rows) => ({
    classes: rows.filter((row) => row.class.endsWith("#Class")).map((row) => row.term),
    properties: rows.filter((row) => row.class.endsWith("Property")).map((row) => row.term),
  }));
  return asked;
}
