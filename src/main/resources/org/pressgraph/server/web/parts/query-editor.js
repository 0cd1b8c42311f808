/**
 * YASGUI's editor. It is loaded when it is first needed; its completion asks our ontology, where the
 * editor by itself would ask services on the network.
 */

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { PREFIXES } from "../vocabulary.js";
import { ontologyTerms } from "../data/examples.js";

let loaded = null;

function load() {
  loaded ??= new Promise((resolve, reject) => {
    // An editor that is made before its styles are there measures its lines wrong, and shows none.
    const style = new Promise((done) => document.head.append(
      h("link", { rel: "stylesheet", href: "/web/lib/yasqe.css", onload: done, onerror: done })));
    const script = h("script", { src: "/web/lib/yasqe.js", onload: () => style.then(() => resolve(configured(window.Yasqe))), onerror: reject });
    document.head.append(script);
  });
  return loaded;
}

function configured(Yasqe) {
  const prefixes = Object.entries(PREFIXES).map(([name, iri]) => `${name}: <${iri}>`);
  const starting = (list, token) => list.filter((one) => one.startsWith(token?.autocompletionString ?? ""));
  Yasqe.defaults.autocompleters = ["variables"];
  Yasqe.forkAutocompleter("prefixes", { name: "our-prefixes", persistenceId: null, get: async () => prefixes });
  Yasqe.forkAutocompleter("class", {
    name: "our-classes", persistenceId: null, get: async (_, token) => starting((await ontologyTerms()).classes, token),
  });
  Yasqe.forkAutocompleter("property", {
    name: "our-properties", persistenceId: null, get: async (_, token) => starting((await ontologyTerms()).properties, token),
  });
  return Yasqe;
}

/** An editor in an element of the page: `{get, set}`. Where it cannot be loaded, a plain field. */
export async function queryEditor(element, text, run) {
  try {
    const Yasqe = await load();
    const editor = new Yasqe(element, {
      value: text, persistenceId: null, showQueryButton: false, createShareableLink: null, resizeable: false,
      consumeShareLink: null, lineNumbers: true, tabSize: 2, indentUnit: 2,
      autocompleters: ["variables", "our-prefixes", "our-classes", "our-properties"],
      extraKeys: { "Ctrl-Enter": run, "Cmd-Enter": run, "Ctrl-Space": (cm) => cm.autocomplete(), Esc: (cm) => cm.getInputField().blur() },
    });
    const field = editor.getInputField();
    field.setAttribute("aria-label", t("query.editor"));
    // What can be scrolled must be reached by keyboard, too.
    editor.getScrollerElement().tabIndex = 0;
    editor.getScrollerElement().setAttribute("role", "region");
    editor.getScrollerElement().setAttribute("aria-label", t("query.editor.text"));
    // Tab leaves the editor, as it leaves any field: nobody is caught in it.
    editor.setOption("extraKeys", { ...editor.getOption("extraKeys"), Tab: false, "Shift-Tab": false });
    return { get: () => editor.getValue(), set: (value) => editor.setValue(value) };
  } catch {
    const field = h("textarea", { rows: 16, "aria-label": t("query.editor"), spellcheck: "false" });
    field.value = text;
    element.append(field);
    return { get: () => field.value, set: (value) => { field.value = value; } };
  }
}
