/** Speaks with the public endpoint: whatever the explorer shows, anyone can ask for. */

import { PREFIXES } from "./vocabulary.js";

export const ENDPOINT = "/pressgraph/sparql";

/** A query that the endpoint refused, with what it said. */
export class QueryError extends Error {
  constructor(status, text) {
    super(text.trim() || `HTTP ${status}`);
    this.status = status;
  }
}

/** Asks for rows: a list of objects, a value for each variable that has one. */
export async function select(query, signal) {
  const answer = await ask(declared(query), "application/sparql-results+json", signal);
  const result = await answer.json();
  return result.results.bindings.map((binding) => {
    const row = {};
    for (const [name, term] of Object.entries(binding)) row[name] = term.value;
    return row;
  });
}

/** Sends a query as it is; gives the answer of the server. */
export async function ask(query, accept, signal) {
  const answer = await fetch(ENDPOINT, {
    method: "POST",
    headers: { "Content-Type": "application/sparql-query;charset=utf-8", Accept: accept },
    body: query,
    signal,
  });
  if (!answer.ok) throw new QueryError(answer.status, await answer.text());
  return answer;
}

/** A query with the prefixes of the vocabulary before it. */
export function declared(query) {
  const lines = Object.entries(PREFIXES).map(([name, iri]) => `PREFIX ${name}: <${iri}>`);
  return `${lines.join("\n")}\n${query}`;
}

/** What a reader's own query may answer with: rows, or a graph as Turtle. */
export const ROWS_OR_GRAPH = "application/sparql-results+json, text/turtle;q=0.9";

/** A reader's query with those prefixes of the vocabulary that it uses and does not declare. */
export function withPrefixes(query) {
  const missing = Object.entries(PREFIXES).filter(([name]) =>
    new RegExp(`\\b${name}:`).test(query) && !new RegExp(`prefix\\s+${name}:`, "i").test(query));
  return missing.map(([name, iri]) => `PREFIX ${name}: <${iri}>\n`).join("") + query;
}

/** An IRI as it stands in a query. What no IRI may hold is escaped, so that none can break out. */
export function iri(value) {
  const safe = value.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (character) =>
    `%${character.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`);
  return `<${safe}>`;
}

/** Many IRIs as they stand behind VALUES. */
export function iris(values) {
  return values.map(iri).join(" ");
}

/** A string as it stands in a query. */
export function text(value) {
  const safe = value.replace(/[\\"\n\r]/g, (character) =>
    ({ "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r" })[character]);
  return `"${safe}"`;
}
