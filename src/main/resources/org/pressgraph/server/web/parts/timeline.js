/** Happenings one below the other, by their dates. */

import { h } from "../dom.js";
import { order, span } from "../dates.js";
import { t } from "../i18n.js";
import { link } from "../router.js";
import { entityLink } from "./text-marks.js";
import { quoted } from "./evidence.js";

/** A list of events; `name` is lit up in their sentences. */
export function timeline(events, term, name = "") {
  const sorted = [...events].sort((a, b) => order(a.start) < order(b.start) ? -1 : 1);
  return h("ol", { class: "timeline" }, sorted.map((event) =>
    h("li", {},
      h("div", { class: "when" }, span(event.start, event.end)),
      h("div", { class: "what" },
        h("p", { class: "line" },
          h("span", { class: "kind event" }, term(event.type)), " ",
          h("a", { class: "event-name", lang: "zh-CN", href: link("entity", { iri: event.iri }) }, event.label),
          event.roles?.length > 0
            ? h("span", { class: "role" }, event.roles.map(term).join(t("list.comma"))) : null,
          event.place ? h("span", { class: "at" }, entityLink(event.place)) : null),
        quoted(event.evidence, name)))));
}
