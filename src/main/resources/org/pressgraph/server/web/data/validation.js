/** What the server's validation says of the graph, by the shapes of the ontology (SHACL). */

const ADDRESS = "/pressgraph/shacl";
const SHACL = "http://www.w3.org/ns/shacl#";

/** How often one asks whether a validation that someone else began is done, in milliseconds. */
const PAUSE = 3_000;

/** The results: `{thing, path, value, constraint, message}`; none where the graph is as it should be. */
export async function validation(signal) {
  let answer = await ask(signal);
  // One validation at a time: the server says so, and the next who asks gets what it found.
  while (answer.status === 503) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    answer = await ask(signal);
  }
  if (!answer.ok) throw new Error((await answer.text()) || `HTTP ${answer.status}`);
  return results(await answer.text());
}

function ask(signal) {
  return fetch(ADDRESS, { headers: { Accept: "application/n-triples" }, signal });
}

/** A line of N-Triples: subject, property, and an IRI, a blank node or a literal. */
const LINE = /^(<[^>]*>|_:\S+) <([^>]*)> (?:<([^>]*)>|(_:\S+)|"((?:[^"\\]|\\.)*)"\S*) \.$/;

function results(text) {
  const nodes = new Map();
  for (const line of text.split("\n")) {
    const [, subject, property, iri, blank, literal] = LINE.exec(line) ?? [];
    if (!property?.startsWith(SHACL)) continue;
    if (!nodes.has(subject)) nodes.set(subject, {});
    nodes.get(subject)[property.slice(SHACL.length)] ??= iri ?? blank ?? unescape(literal);
  }
  return [...nodes.values()].filter((node) => node.focusNode).map((node) => ({
    thing: node.focusNode, path: node.resultPath?.startsWith("_:") ? null : node.resultPath ?? null,
    value: node.value ?? null, message: node.resultMessage ?? "",
    constraint: (node.sourceConstraintComponent ?? "").replace(/^.*#|ConstraintComponent$/g, ""),
  }));
}

const ESCAPES = { t: "\t", b: "\b", n: "\n", r: "\r", f: "\f" };

function unescape(text) {
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (_, short, long, character) =>
    character ? ESCAPES[character] ?? character : String.fromCodePoint(parseInt(short ?? long, 16)));
}
