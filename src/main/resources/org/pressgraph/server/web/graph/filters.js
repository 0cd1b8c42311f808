/** What of the picture is shown: kinds, relations, a span of time, how many events two must share. */

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { KINDS } from "../vocabulary.js";
import { RELATIONS } from "./relations.js";

/** The form; it changes the filters of the model. */
export function filterForm(model) {
  const { filters } = model;
  const change = (set) => {
    model.keep();
    set();
    model.changed("filters");
  };
  const box = (list, key, label, kind) => h("label", { class: kind ? `filter ${kind}` : "filter" },
    h("input", {
      type: "checkbox", name: key, checked: !filters[list].includes(key),
      onchange: (event) => change(() => {
        model.filters[list] = event.target.checked
          ? model.filters[list].filter((one) => one !== key) : [...model.filters[list], key];
      }),
    }), label);
  const date = (key) => h("label", {}, t(`filter.${key}`), " ", h("input", {
    type: "date", name: key, value: filters[key],
    onchange: (event) => change(() => { model.filters[key] = event.target.value; }),
  }));
  const form = h("form", { class: "filters", onsubmit: (event) => event.preventDefault() },
    h("fieldset", {}, h("legend", {}, t("filter.kinds")),
      [...Object.keys(KINDS), "article"].map((kind) => box("kinds", kind, t(`kinds.${kind}`), kind))),
    h("fieldset", {}, h("legend", {}, t("filter.relations")),
      Object.keys(RELATIONS).map((relation) => box("relations", relation, t(`relation.${relation}`)))),
    h("fieldset", {}, h("legend", {}, t("filter.time")), date("from"), date("to")),
    h("label", { class: "least" }, t("filter.least"), " ", h("input", {
      type: "number", name: "least", min: 1, max: 99, value: filters.least,
      onchange: (event) => change(() => { model.filters.least = Math.max(1, Number(event.target.value) || 1); }),
    })));
  // What is undone, or shown because a way leads over it, is seen here as well.
  model.addEventListener("change", () => {
    for (const input of form.elements) {
      if (input.type === "checkbox") {
        input.checked = !model.filters.kinds.includes(input.name) && !model.filters.relations.includes(input.name);
      } else if (input.name && input !== document.activeElement) input.value = model.filters[input.name];
    }
  });
  return form;
}
