/** An article as restored: every name a link, the facts in the margin. */

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { link, note } from "../router.js";
import { shown as shownDate } from "../dates.js";
import * as data from "../data/article.js";
import { termNames } from "../data/terms.js";
import { align, contains, unfold } from "../text/alignment.js";
import { Marks, paragraphs } from "../parts/marked-text.js";
import { factCard } from "../parts/fact-card.js";
import { entityLink, kindMark } from "../parts/text-marks.js";
import { downloads } from "../parts/downloads.js";
import { KINDS } from "../vocabulary.js";

/** Pieces that are no part of the running text and are shown below it. */
const BESIDES = new Set(["caption", "pullquote", "body"]);

/** Draws the page. */
export async function render({ params, signal }) {
  const target = stretch(params.get("at"));
  const node = params.get("iri")
    ?? (target && await data.articleAt(params.get("page"), target.begin, target.end, signal));
  const article = node && await data.article(node, signal);
  if (!article) return none(params.get("page"), params.get("at"));
  const [segments, mentions, allFacts, term] = await Promise.all([
    data.segments(article.page, signal), data.mentions(article.page, signal),
    data.facts(article.page, signal), termNames()]);
  const own = segments.filter((segment) => segment.article === node);
  const within = ({ begin, end }) => own.some((s) => begin < s.end && end > s.begin);
  const facts = allFacts.filter((fact) => fact.places.some(within));
  const marks = new Marks(mentions, facts, target);
  const text = body(article, own, marks);
  const margin = marginOf(facts, text, term, article, params);
  return {
    title: article.label,
    content: [
      views(article, "article"),
      h("div", { class: "columns reading" },
        h("article", { lang: "zh-CN" }, text),
        h("aside", { class: "narrow margin" }, legend(mentions.filter(within)), margin)),
    ],
    shown: () => document.querySelector(".target")?.scrollIntoView({ block: "center" }),
  };
}

/** `12-34` as a stretch of the page. */
function stretch(value) {
  const found = /^(\d+)-(\d+)$/.exec(value ?? "");
  return found ? { begin: Number(found[1]), end: Number(found[2]) } : null;
}

function none(page, at) {
  return {
    title: t("article.none"),
    content: h("section", { class: "notice" },
      h("h1", {}, t("article.none")),
      page ? h("p", {}, h("a", { href: link("page", { iri: page, at }) }, t("article.none.page"))) : null),
  };
}

/** The switch between the article and the raw page. */
export function views(article, current) {
  const one = (key, href) => h("a", { class: "chip", href, "aria-current": key === current ? "page" : null }, t(`article.view.${key}`));
  return h("nav", { class: "chips", "aria-label": t("article.views") },
    one("article", link("article", { iri: article.iri })),
    one("page", link("page", { iri: article.page, article: article.iri })));
}

function body(article, own, marks) {
  const raw = [...article.text];
  const of = (...roles) => own.filter((segment) => roles.includes(segment.role));
  const line = (text, roles) => paragraphs(align(text, raw, of(...roles)), marks).flat();
  const main = align(article.body ?? "", raw, of("body", "caption", "pullquote", "byline"));
  const bylines = main.missing.filter((segment) => segment.role === "byline");
  const besides = main.missing.filter((segment) =>
    BESIDES.has(segment.role) && !contains(article.body ?? "", raw, segment));
  const alone = (segment) => paragraphs(unfold(raw, segment), marks).flat();
  return [
    h("p", { class: "paper" }, [article.newspaper, article.date && shownDate(article.date),
      article.number && t("article.number", { number: article.number }),
      !article.newspaper && !article.date ? article.file : null].filter(Boolean).join(" · ")),
    article.from ? h("p", { class: "hint" }, t("article.from", { number: article.from })) : null,
    article.headline ? h("h1", {}, line(article.headline, ["title"])) : h("h1", { class: "untitled" }, article.label),
    article.further.map((text) => h("p", { class: "further" }, line(text, ["supertitle", "subtitle", "title"]))),
    people(article),
    bylines.map((segment) => h("p", { class: "byline" }, alone(segment))),
    h("div", { class: "text" }, paragraphs(main, marks).map((content) => h("p", {}, content))),
    besides.map((segment) => h("p", { class: "besides" },
      h("span", { class: "kind" }, t(`role.${segment.role}`)), " ", alone(segment))),
    article.on ? h("p", { class: "hint" }, t("article.on", { number: article.on })) : null,
    h("p", { class: "actions" },
      h("a", { class: "button", href: link("graph", { e: article.iri }) }, t("entity.graph")), downloads(article.iri)),
  ];
}

function people(article) {
  const by = (property) => article.people.filter((one) => one.property.endsWith(property));
  const line = (key, list) => list.length === 0 ? null
    : h("span", {}, t(`article.${key}`), " ", list.map((one, i) => [i > 0 ? t("list.comma") : "", entityLink(one)]));
  const about = line("about", by("about"));
  const lines = [line("authors", by("author")), line("contributors", by("contributor")), line("agency", by("sourceOrganization"))];
  return [lines.some(Boolean) ? h("p", { class: "byline" }, lines) : null, about ? h("p", { class: "byline about" }, about) : null];
}

function legend(mentions) {
  const kinds = Object.keys(KINDS).filter((kind) => mentions.some((one) => one.kind === kind));
  if (kinds.length === 0) return null;
  return h("p", { class: "legend" }, h("span", { class: "unseen" }, t("article.legend"), " "), kinds.map((kind) => [kindMark(kind), " "]));
}

function marginOf(facts, text, term, article, params) {
  const parts = text.flat(Infinity).filter((part) => part instanceof Element);
  const pieces = (index) => parts.flatMap((part) => [...part.querySelectorAll(`[data-facts~="${index}"]`)]);
  const light = (index, name, whether) => pieces(index).forEach((piece) => piece.classList.toggle(name, whether));
  return h("section", { "aria-labelledby": "facts" },
    h("h2", { id: "facts" }, t("article.facts")),
    facts.length === 0 ? h("p", { class: "hint" }, t("article.nofacts"))
      : h("ol", { class: "cards-of-facts" }, facts.map((fact, index) => factCard(fact, index, term, {
        hover: (whether) => light(index, "glow", whether),
        show: () => {
          facts.forEach((_, other) => light(other, "target", false));
          parts.forEach((part) => part.querySelectorAll(".target").forEach((piece) => piece.classList.remove("target")));
          light(index, "target", true);
          const { begin, end } = fact.places[0];
          note("article", { iri: params.get("iri") ?? article.iri, at: `${begin}-${end}` });
          pieces(index)[0]?.scrollIntoView({ block: "center" });
        },
      }))));
}
