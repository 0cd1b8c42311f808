/** Parts of a page that come when they are ready, so that the rest need not wait for them. */

import { h, replace } from "../dom.js";
import { t } from "../i18n.js";

/**
 * A place that is filled when its content has come.
 *
 * @param coming a promise of what is shown
 * @param draw makes content of it
 * @param meanwhile stands there until then, in about as much room
 */
export function later(coming, draw, meanwhile = h("p", { class: "waiting" }, t("waiting"))) {
  const place = h("div", { class: "later", "data-busy": true, "aria-busy": "true" }, meanwhile);
  coming.then((value) => replace(place, draw(value)))
    .catch((error) => {
      // Who has left the page hears nothing of it.
      if (error.name !== "AbortError") replace(place, h("p", { class: "hint", role: "alert" }, t("failure.part", { reason: error.message })));
    })
    .finally(() => {
      place.removeAttribute("data-busy");
      place.removeAttribute("aria-busy");
    });
  return place;
}
