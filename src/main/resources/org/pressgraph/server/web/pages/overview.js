/** The overview: what the graph holds, the newest pages, the most connected, what should be checked. */

import { h } from "../dom.js";
import { number, t } from "../i18n.js";
import { link } from "../router.js";
import { shown as shownDate } from "../dates.js";
import { counts } from "../data/holdings.js";
import { CHECKS, checkCount, checkList, listOf, mostConnected, newestIssues, newestPages } from "../data/overview.js";
import { validation } from "../data/validation.js";
import { grouped } from "../data/rows.js";
import { eventCounts } from "../data/events.js";
import { termNames } from "../data/terms.js";
import { KINDS, localName } from "../vocabulary.js";
import { bars } from "../parts/bars.js";
import { figures } from "../parts/figures.js";
import { later } from "../parts/later.js";
import { entityLink } from "../parts/text-marks.js";
import { quoted } from "../parts/evidence.js";

const MOST = 500;
/** Things that break one rule, of those that are shown. */
const SHOWN = 50;

/** Draws the page. */
export async function render({ params, signal }) {
  if (params.get("list")) return list(params.get("list"), signal);
  if (params.get("check") in CHECKS) return checked(params.get("check"), signal);
  return {
    title: t("nav.overview"),
    content: [
      h("h1", {}, t("overview.title")),
      later(counts(signal), figures, figures(null)),
      h("div", { class: "halves" },
        section("newest", later(newestIssues(12, signal), issueTable), h("p", {}, h("a", { href: link("overview", { list: "page" }) }, t("overview.allpages")))),
        section("types", later(Promise.all([eventCounts(signal), termNames()]), types))),
      h("h2", {}, t("overview.connected")),
      h("div", { class: "thirds" }, ["person", "organization", "place"].map((kind) =>
        h("section", { "aria-labelledby": `most-${kind}` },
          h("h3", { id: `most-${kind}` }, t(`kinds.${kind}`)),
          later(mostConnected(kind, 10, signal), ranked)))),
      section("checks",
        h("p", { class: "hint" }, t("overview.checks.text")),
        h("ul", { class: "checks" }, Object.keys(CHECKS).map((name) => checkItem(name, signal)))),
      section("shapes",
        h("p", { class: "hint" }, t("overview.shapes.text")),
        later(Promise.all([validation(signal), termNames()]), shapes)),
    ],
  };
}

function types([events, term]) {
  const byType = new Map();
  for (const { type, n } of events) byType.set(type, (byType.get(type) ?? 0) + n);
  return bars([...byType].sort((a, b) => b[1] - a[1]).map(([type, n]) =>
    ({ label: term(type), n, href: link("time", { type }) })), t("overview.types"));
}

function ranked(found) {
  return found.length === 0 ? h("p", { class: "hint" }, t("statements.none"))
    : h("ol", { class: "ranked" }, found.map((one) =>
      h("li", {}, entityLink(one), h("span", { class: "count" }, t("overview.ties", { count: one.n })))));
}

function checkItem(name, signal) {
  return h("li", {}, later(checkCount(name, signal), (n) => [
    h("span", { class: n === 0 ? "state good" : "state" }, n === 0 ? "✓" : number(n)),
    n === 0 ? t(`check.${name}`) : h("a", { href: link("overview", { check: name }) }, t(`check.${name}`)),
  ], [h("span", { class: "state" }, "…"), t(`check.${name}`)]));
}

/** What the validation by the shapes says: all is well, or how often each rule is broken. */
function shapes([results, term]) {
  if (results.length === 0) return h("p", {}, h("span", { class: "state good" }, "✓"), " ", t("overview.shapes.conform"));
  const rules = [...grouped(results, (one) => `${one.path} ${one.constraint}`).values()].sort((a, b) => b.length - a.length);
  return h("ul", { class: "checks" }, rules.map((broken) => h("li", {},
    h("span", { class: "state" }, number(broken.length)),
    h("details", {}, h("summary", { title: broken[0].message }, rule(broken[0], term)),
      h("ul", {}, broken.slice(0, SHOWN).map((one) => h("li", {},
        h("a", { href: link("entity", { iri: one.thing }) }, localName(one.thing)),
        one.value ? [" ", h("span", { class: "hint" }, one.value)] : null))),
      broken.length > SHOWN ? h("p", { class: "hint" }, t("search.more", { count: SHOWN })) : null))));
}

function rule({ path, constraint }, term) {
  const key = `shape.${constraint}`;
  const name = path ? term(path) : "—";
  return t(key, { path: name }) === key ? t("shape.other", { path: name }) : t(key, { path: name });
}

function section(key, ...content) {
  return h("section", { "aria-labelledby": `overview-${key}` }, h("h2", { id: `overview-${key}` }, t(`overview.${key}`)), content);
}

function issueTable(issues) {
  return h("table", {},
    h("thead", {}, h("tr", {}, ["overview.issue", "kinds.page", "kinds.article"].map((key) => h("th", { scope: "col" }, t(key))))),
    h("tbody", {}, issues.map(({ newspaper, date, pages, articles }) => h("tr", {},
      h("th", { scope: "row" }, [newspaper, date && shownDate(date)].filter(Boolean).join(" ") || t("overview.issue.none")),
      h("td", {}, pages.map((page) => [h("a", { href: link("page", { iri: page.page }) },
        page.number ? t("article.number", { number: page.number }) : page.file), " "])),
      h("td", { class: "number" }, number(articles))))));
}

function pageTable(pages) {
  return h("table", {},
    h("thead", {}, h("tr", {}, ["kind.page", "event.date", "kinds.article"].map((key) => h("th", { scope: "col" }, t(key))))),
    h("tbody", {}, pages.map((page) => h("tr", {},
      h("th", { scope: "row" }, h("a", { href: link("page", { iri: page.page }) },
        [page.newspaper, page.number && t("article.number", { number: page.number })].filter(Boolean).join(" ") || page.file)),
      h("td", {}, page.date ? shownDate(page.date) : "—"),
      h("td", { class: "number" }, number(Number(page.articles)))))));
}

async function list(kind, signal) {
  if (kind === "page") {
    return {
      title: t("kinds.page"),
      content: [h("h1", {}, t("kinds.page")), pageTable(await newestPages(MOST, signal))],
    };
  }
  const known = kind in KINDS || kind === "article" || kind === "position";
  const found = known ? await listOf(kind, MOST, signal) : [];
  const title = known ? t(`kinds.${kind}`) : t("notfound.title");
  return {
    title,
    content: [
      h("p", {}, h("a", { href: link("overview") }, "← ", t("nav.overview"))),
      h("h1", {}, title),
      h("ol", { class: "many" }, found.map((one) => h("li", {},
        kind === "article" ? h("a", { href: link("article", { iri: one.iri }), lang: "zh-CN" }, one.label) : entityLink({ ...one, kind: KINDS[kind] ? kind : "thing" }),
        one.n > 0 ? h("span", { class: "count" }, t("search.articles", { count: one.n })) : null))),
      found.length < MOST ? null : h("p", { class: "hint" }, t("search.more", { count: MOST })),
    ],
  };
}

async function checked(name, signal) {
  const found = await checkList(name, MOST, signal);
  return {
    title: t(`check.${name}`),
    content: [
      h("p", {}, h("a", { href: link("overview") }, "← ", t("nav.overview"))),
      h("h1", {}, t(`check.${name}`)),
      h("ol", { class: "articles" }, found.map((one) => h("li", {}, entityLink(one), quoted(one.evidence)))),
    ],
  };
}
