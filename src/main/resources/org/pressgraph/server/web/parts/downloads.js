/** Links to the same in formats for programs. */

import { h } from "../dom.js";
import { ENDPOINT, declared, iri } from "../sparql.js";

const FORMATS = [["Turtle", "text/turtle"], ["JSON-LD", "application/ld+json"]];

/** What the graph says of a thing, as Turtle and JSON-LD. */
export function downloads(thing) {
  const query = declared(`DESCRIBE ${iri(thing)}`);
  return FORMATS.map(([name, type]) => h("a", {
    class: "button", type,
    href: `${ENDPOINT}?query=${encodeURIComponent(query)}&format=${encodeURIComponent(type)}`,
  }, name));
}
