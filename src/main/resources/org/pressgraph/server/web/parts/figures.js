/** How much there is of each kind, as figures that lead to the lists. */

import { h } from "../dom.js";
import { number, t } from "../i18n.js";
import { link } from "../router.js";

const SHOWN = ["page", "article", "person", "organization", "place", "event", "work", "position"];

/** A row of figures from numbers by kind; dashes as long as they are not known. */
export function figures(held) {
  return h("ul", { class: "figures" }, SHOWN.map((kind) => h("li", { class: kind },
    h("a", { href: link("overview", { list: kind }) },
      h("strong", {}, held ? number(held[kind] ?? 0) : "–"), h("span", {}, t(`kinds.${kind}`))))));
}
