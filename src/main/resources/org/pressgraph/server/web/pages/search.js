/** All that a search finds, by kind; or why it finds nothing and what to try. */

import { h } from "../dom.js";
import { number, t } from "../i18n.js";
import { link } from "../router.js";
import { countByKind, findArticles, findEntities } from "../data/search.js";
import { KINDS } from "../vocabulary.js";
import { kindMark, lit } from "../parts/text-marks.js";
import { shown as shownDate } from "../dates.js";

const MOST = 100;

/** Draws the page. */
export async function render({ params, signal }) {
  const words = params.get("q")?.trim() ?? "";
  const kind = params.get("kind");
  const wantsEntities = kind !== "article";
  const [numbers, entities, articles] = await Promise.all([
    countByKind(words, signal),
    wantsEntities ? findEntities(words, { limit: MOST, kind: kind in KINDS ? kind : null, signal }) : [],
    kind === null || kind === "article" ? findArticles(words, { limit: MOST, signal }) : [],
  ]);
  const nothing = entities.length === 0 && articles.length === 0;
  return {
    title: t("search.title", { words }),
    content: [
      h("h1", {}, t("search.title", { words })),
      filters(words, kind, numbers),
      nothing ? none(words, kind) : null,
      entities.length === 0 ? null : h("ol", { class: "found" }, entities.map((e) => entityItem(e, words))),
      articles.length === 0 ? null : [
        h("h2", {}, t("kinds.article")),
        h("ol", { class: "found" }, articles.map((a) => articleItem(a, words)))],
      Math.max(entities.length, articles.length) < MOST ? null : h("p", { class: "hint" }, t("search.more", { count: MOST })),
    ],
  };
}

function filters(words, kind, numbers) {
  const present = Object.keys(KINDS).filter((key) => numbers[key] > 0);
  if (present.length === 0) return null;
  const one = (key, label) => h("a", {
    class: "chip", href: link("search", { q: words, kind: key }),
    "aria-current": (kind ?? null) === key ? "true" : null,
  }, label);
  return h("nav", { class: "chips", "aria-label": t("search.kinds") },
    one(null, t("search.all")),
    present.map((key) => one(key, [t(`kinds.${key}`), " ", h("small", {}, number(numbers[key]))])),
    one("article", t("kinds.article")));
}

function entityItem(entity, words) {
  return h("li", {},
    kindMark(entity.kind),
    h("a", { href: link("entity", { iri: entity.iri }), class: "name", lang: "zh-CN" }, lit(entity.label, words)),
    entity.articles === 0 ? null : h("span", { class: "count" }, t("search.articles", { count: entity.articles })));
}

function articleItem(article, words) {
  return h("li", {},
    kindMark("article"),
    h("a", { href: link("article", { iri: article.iri }), class: "name", lang: "zh-CN" }, lit(article.label, words)),
    article.date ? h("span", { class: "count" }, shownDate(article.date)) : null,
    article.excerpt ? h("p", { class: "excerpt", lang: "zh-CN" }, lit(article.excerpt, words)) : null);
}

function none(words, kind) {
  return h("div", { class: "notice" },
    h("p", {}, h("strong", {}, t("search.none", { words }))),
    h("ul", {},
      kind ? h("li", {}, h("a", { href: link("search", { q: words }) }, t("search.none.kinds"))) : null,
      h("li", {}, t("search.none.shorter")),
      h("li", {}, t("search.none.pinyin")),
      h("li", {}, h("a", { href: link("overview") }, t("search.none.browse")))));
}
