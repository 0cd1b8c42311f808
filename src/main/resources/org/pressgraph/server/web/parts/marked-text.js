/** Text of a page with its names as links and the sentences of facts ready to be lit up. */

import { h } from "../dom.js";
import { link } from "../router.js";

/** Knows for each offset of the raw page which name and which facts it belongs to. */
export class Marks {
  #names = new Map();
  #facts = new Map();
  #target = null;

  constructor(mentions, facts, target) {
    for (const mention of mentions) {
      for (let i = mention.begin; i < mention.end; i++) this.#names.set(i, mention);
    }
    facts.forEach((fact, index) => {
      for (const place of fact.places) {
        for (let i = place.begin; i < place.end; i++) {
          if (!this.#facts.has(i)) this.#facts.set(i, new Set());
          this.#facts.get(i).add(index);
        }
      }
    });
    this.#target = target;
  }

  /** The marks of an offset: two offsets with the same key stand in one run. */
  at(offset) {
    const name = this.#names.get(offset) ?? null;
    const facts = [...(this.#facts.get(offset) ?? [])].join(" ");
    const target = this.#target !== null && offset >= this.#target.begin && offset < this.#target.end;
    return { name, facts, target };
  }
}

/** The paragraphs of a text as lists of nodes. */
export function paragraphs({ characters, offsets }, marks) {
  const all = [];
  let runs = [];
  let run = null;
  const close = () => {
    if (run !== null) runs.push(node(run));
    run = null;
  };
  characters.forEach((character, i) => {
    if (character === "\n") {
      close();
      all.push(runs);
      runs = [];
      return;
    }
    // A character that the restoring put in belongs to what stands on both of its sides.
    const offset = offsets[i];
    const mark = offset >= 0 ? marks.at(offset) : run?.mark ?? marks.at(-1);
    if (run === null || run.mark.name !== mark.name || run.mark.facts !== mark.facts || run.mark.target !== mark.target) {
      close();
      run = { mark, text: "" };
    }
    run.text += character;
  });
  close();
  all.push(runs);
  return all.filter((one) => one.length > 0);
}

function node({ mark, text }) {
  const attributes = {
    class: mark.target ? "target" : null,
    "data-facts": mark.facts === "" ? null : mark.facts,
  };
  if (mark.name) {
    return h("a", {
      ...attributes,
      class: `entity ${mark.name.kind} ${mark.target ? "target" : ""}`.trim(),
      href: link("entity", { iri: mark.name.iri }),
      title: mark.name.label === text ? null : mark.name.label,
    }, text);
  }
  return mark.target || mark.facts !== "" ? h("span", attributes, text) : text;
}
