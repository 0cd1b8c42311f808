/** Starts the explorer and shows the page that the address bar asks for. */

import { announce, h, replace } from "./dom.js";
import { currentLanguage, t } from "./i18n.js";
import { current, link } from "./router.js";
import { footer, header } from "./parts/frame.js";
import { restoreTheme } from "./theme.js";

/** The pages by their path; each is loaded when it is first asked for. */
const PAGES = {
  "": () => import("./pages/home.js"),
  search: () => import("./pages/search.js"),
  entity: () => import("./pages/entity.js"),
  article: () => import("./pages/article.js"),
  page: () => import("./pages/page.js"),
  graph: () => import("./pages/graph.js"),
  time: () => import("./pages/time.js"),
  overview: () => import("./pages/overview.js"),
  query: () => import("./pages/query.js"),
  corrections: () => import("./pages/corrections.js"),
};

let running = new AbortController();

async function show() {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const { path, params } = current();
  const main = document.getElementById("main");
  frame(path);
  main.setAttribute("aria-busy", "true");
  const slow = setTimeout(() => replace(main, h("p", { class: "waiting" }, t("waiting"))), 200);
  try {
    const load = PAGES[path];
    const page = load ? await (await load()).render({ params, signal }) : notFound();
    if (signal.aborted) return;
    replace(main, page.content);
    // The language of the text in a page is Chinese, whatever that of the page.
    document.title = page.title ? `${page.title} · Pressgraph` : "Pressgraph";
    main.className = `page-${path || "home"}`;
    scrollTo(0, 0);
    page.shown?.();
    announce(document.title);
  } catch (error) {
    if (signal.aborted) return;
    replace(main, failure(error));
  } finally {
    clearTimeout(slow);
    if (!signal.aborted) main.removeAttribute("aria-busy");
  }
}

function frame(path) {
  document.documentElement.lang = currentLanguage() === "zh" ? "zh-CN" : "en";
  document.getElementById("skip").textContent = t("skip");
  replace(document.getElementById("header"), header(path, show));
  replace(document.getElementById("footer"), footer());
}

function notFound() {
  return {
    title: t("notfound.title"),
    content: h("section", { class: "notice" },
      h("h1", {}, t("notfound.title")),
      h("p", {}, h("a", { href: link("") }, t("notfound.back")))),
  };
}

function failure(error) {
  return h("section", { class: "notice", role: "alert" },
    h("h1", {}, t("failure.title")),
    h("p", {}, t("failure.text")),
    h("pre", {}, error.message),
    h("button", { onclick: show }, t("failure.again")));
}

document.getElementById("skip").addEventListener("click", (event) => {
  // The address bar belongs to the router, so the jump is made by hand.
  event.preventDefault();
  document.getElementById("main").focus();
});
restoreTheme();
addEventListener("hashchange", show);
show();
