/**
 * The search field that answers while one types: a combobox after the pattern of WAI-ARIA, so that
 * it works by keyboard and is read aloud.
 */

import { announce, h, replace } from "../dom.js";
import { t } from "../i18n.js";
import { findArticles, findEntities } from "../data/search.js";
import { go, link } from "../router.js";
import { kindMark, lit } from "./text-marks.js";

/** Long enough not to ask for each letter of a fast typist, short enough not to be noticed. */
const PAUSE = 120;

let boxes = 0;

/** Makes a field; `choose` takes what was chosen, and goes to its page unless another is given. */
export function searchBox({ compact = false, value = "", choose = null, label = null } = {}) {
  const id = `search-${++boxes}`;
  let options = [];
  let active = -1;
  let timer = 0;
  let running = new AbortController();

  const list = h("ul", { id: `${id}-list`, role: "listbox", "aria-label": t("search.results"), hidden: true });
  const input = h("input", {
    id, type: "search", role: "combobox", autocomplete: "off", spellcheck: "false", value,
    "aria-expanded": "false", "aria-controls": `${id}-list`, "aria-autocomplete": "list",
    "aria-label": label ?? t("search.label"),
    placeholder: label ?? t(compact ? "search.short" : "search.placeholder"),
    oninput: () => {
      clearTimeout(timer);
      timer = setTimeout(find, PAUSE);
    },
    onkeydown: keys,
    onfocus: () => options.length > 0 && open(true),
  });
  const form = h("form", {
    class: compact ? "search compact" : "search", role: "search", "aria-label": label ?? t(compact ? "search.short" : "search.label"),
    onsubmit: (event) => {
      event.preventDefault();
      submit();
    },
    onfocusout: (event) => form.contains(event.relatedTarget) || open(false),
  }, input, compact ? null : h("button", { type: "submit", class: "primary" }, t("search.button")), list);

  function submit() {
    if (active >= 0) return pick(options[active]);
    const words = input.value.trim();
    if (words === "") return;
    open(false);
    if (choose) options.length > 0 && pick(options[0]);
    else go("search", { q: words });
  }

  function pick(option) {
    open(false);
    clearTimeout(timer);
    running.abort();
    if (choose) {
      input.value = "";
      choose(option);
    } else {
      location.hash = option.href;
    }
  }

  async function find() {
    running.abort();
    running = new AbortController();
    const words = input.value.trim();
    if (words === "") return show([], words);
    const { signal } = running;
    try {
      const [entities, articles] = await Promise.all([
        findEntities(words, { signal }), choose ? [] : findArticles(words, { limit: 3, signal })]);
      if (signal.aborted) return;
      show([
        ...entities.map((entity) => ({ ...entity, href: link("entity", { iri: entity.iri }) })),
        ...articles.map((article) => ({ ...article, kind: "article", href: link("article", { iri: article.iri }) })),
      ], words);
    } catch (error) {
      if (!signal.aborted) show([], words, error.message);
    }
  }

  function show(found, words, problem = null) {
    options = found;
    active = -1;
    replace(list, found.map((option, i) => h("li", {
      id: `${id}-${i}`, role: "option", "aria-selected": "false",
      // Before the field loses the focus and the list goes away.
      onpointerdown: (event) => event.preventDefault(),
      onclick: () => pick(option),
    },
      kindMark(option.kind),
      h("span", { class: "name", lang: "zh-CN" }, lit(option.label, words)),
      option.matched && option.matched !== option.label && !/^[a-z ]+$/.test(option.matched)
        ? h("span", { class: "also", lang: "zh-CN" }, lit(option.matched, words)) : null,
      !option.articles ? null
        : h("span", { class: "count" }, t("search.articles", { count: option.articles })))),
    found.length === 0 && words !== ""
      ? h("li", { role: "option", "aria-disabled": "true", "aria-selected": "false", class: "none" },
        problem ?? t("search.none.short"))
      : null);
    open(words !== "");
    announce(words === "" ? "" : t("search.found", { count: found.length }));
  }

  function open(whether) {
    list.hidden = !whether;
    input.setAttribute("aria-expanded", String(whether));
    if (!whether) mark(-1);
  }

  function mark(index) {
    active = index;
    [...list.children].forEach((child, i) => child.setAttribute("aria-selected", String(i === index)));
    if (index >= 0) {
      input.setAttribute("aria-activedescendant", `${id}-${index}`);
      list.children[index].scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function keys(event) {
    // While an input method composes, the keys are its own.
    if (event.isComposing) return;
    const last = options.length - 1;
    if (event.key === "ArrowDown" && last >= 0) {
      open(true);
      mark(active >= last ? 0 : active + 1);
    } else if (event.key === "ArrowUp" && last >= 0) {
      open(true);
      mark(active <= 0 ? last : active - 1);
    } else if (event.key === "Escape") {
      open(false);
    } else {
      return;
    }
    event.preventDefault();
  }

  return form;
}
