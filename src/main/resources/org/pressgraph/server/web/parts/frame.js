/** What stands above and below every page. */

import { append, h } from "../dom.js";
import { otherLanguage, setLanguage, t } from "../i18n.js";
import { link } from "../router.js";
import { isDark, toggleTheme } from "../theme.js";
import { searchBox } from "./search-box.js";

const PLACES = ["overview", "time", "graph", "query"];

/** The header; `redraw` shows the page anew in another language. */
export function header(path, redraw) {
  return h("div", { class: "bar" },
    h("a", { class: "brand", href: link(""), "aria-label": t("brand.home") },
      h("img", { src: "/web/icon.svg", alt: "", width: 28, height: 28 }),
      h("span", {}, "Pressgraph")),
    path === "" ? null : searchBox({ compact: true }),
    h("nav", { "aria-label": t("nav.label") },
      PLACES.map((place) =>
        h("a", { href: link(place), "aria-current": path === place ? "page" : null },
          t(`nav.${place}`)))),
    h("div", { class: "switches" }, languageSwitch(redraw), themeSwitch()));
}

function languageSwitch(redraw) {
  const other = otherLanguage();
  return h("button", {
    class: "quiet", id: "language", lang: other === "zh" ? "zh-CN" : "en",
    onclick: () => {
      setLanguage(other);
      redraw();
    },
  }, other === "zh" ? "中文" : "English");
}

function themeSwitch() {
  const button = h("button", {
    class: "quiet", id: "theme",
    onclick: () => {
      toggleTheme();
      append(button, label());
    },
  });
  function label() {
    button.replaceChildren();
    button.setAttribute("aria-label", t(isDark() ? "theme.light" : "theme.dark"));
    button.title = t(isDark() ? "theme.light" : "theme.dark");
    return isDark() ? "☀" : "☾";
  }
  return append(button, label());
}

/** The footer. */
export function footer() {
  return h("p", {}, t("footer.text"), " ",
    h("a", { href: "/pressgraph/data" }, t("footer.data")), " · ",
    h("a", { href: link("query") }, "SPARQL"), " · ",
    h("a", { href: link("corrections") }, t("correct.all")));
}
