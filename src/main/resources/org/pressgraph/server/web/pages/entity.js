/** The page of an entity: what it is, what it did, and every article that names it. */

import { h, replace } from "../dom.js";
import { t } from "../i18n.js";
import { link } from "../router.js";
import { shown as shownDate, span, tenure } from "../dates.js";
import * as data from "../data/entity.js";
import { grouped } from "../data/rows.js";
import { termNames } from "../data/terms.js";
import { localName } from "../vocabulary.js";
import { entityLink, kindMark } from "../parts/text-marks.js";
import { placeOf, quoted } from "../parts/evidence.js";
import { map, point } from "../parts/map.js";
import { timeline } from "../parts/timeline.js";
import { statementTable } from "../parts/statements.js";
import { correctionBox } from "../parts/correct.js";
import { downloads } from "../parts/downloads.js";

/** Articles whose sentences are shown at once; each press of the button shows as many more. */
const STEP = 10;
/** Sentences of one article that are shown at once. */
const AT_ONCE = 4;

/** Draws the page. */
export async function render({ params, signal }) {
  const iri = params.get("iri") ?? "";
  const [entity, term] = await Promise.all([data.about(iri, signal), termNames()]);
  if (entity === null) return unknown(iri);
  const [positions, events, itself, companions, articles, statements, spots] = await Promise.all([
    data.positions(iri, signal), data.events(iri, signal),
    entity.kind === "event" ? data.happening(iri, signal) : null,
    data.companions(iri, signal), data.articles(iri, signal), data.statements(iri, signal),
    data.spots(iri, signal),
  ]);
  const places = spots.map((spot) => ({ ...point(spot.wkt), label: spot.label })).filter((spot) => spot.x !== undefined);
  const posts = ordered(entity, positions);
  const articleSection = await namedIn(entity, articles, signal);
  return {
    title: entity.label,
    content: [
      heading(entity, articles.length, events.length, whatItIs(entity, posts, statements, itself, term)),
      h("div", { class: "columns" },
        h("div", { class: "wide" },
          itself ? happening(itself, term) : null,
          posts.length > 0 ? positionSection(entity, posts, term) : null,
          events.length > 0 ? section("events", h("div", {}, timeline(events, term, entity.label))) : null,
          articleSection),
        h("aside", { class: "narrow" },
          places.length > 0 ? section("map", map(places)) : null,
          companions.length > 0 ? section("companions", companionList(companions)) : null,
          section("statements", statementTable(statements, term)),
          correctionBox(entity, articles))),
    ],
  };
}

function unknown(iri) {
  return {
    title: t("entity.unknown"),
    content: h("section", { class: "notice" },
      h("h1", {}, t("entity.unknown")),
      h("p", {}, t("entity.unknown.text")), h("pre", {}, iri)),
  };
}

function section(key, ...content) {
  return h("section", { "aria-labelledby": `section-${key}` },
    h("h2", { id: `section-${key}` }, t(`entity.${key}`)), content);
}

function heading(entity, articles, events, what) {
  return h("div", { class: "heading" },
    h("p", { class: "over" }, kindMark(entity.kind),
      h("span", { class: "count" }, t("search.articles", { count: articles }),
        events > 0 ? [" · ", t("entity.eventcount", { count: events })] : null)),
    h("h1", { lang: "zh-CN" }, entity.label),
    what,
    entity.names.length > 0 ? h("p", { class: "names", lang: "zh-CN" },
      h("span", { class: "hint", lang: null }, t("entity.names"), " "), entity.names.join("、")) : null,
    h("p", { class: "actions" },
      h("a", { class: "button", href: link("graph", { e: entity.iri }) }, t("entity.graph")),
      downloads(entity.iri)));
}

/** The positions in the order in which they are shown; titles that one sentence gives stand together. */
function ordered(entity, positions) {
  const holder = entity.kind === "person";
  // The latest first: by the term, or else by the day on which it was reported.
  const day = (position) => position.start ?? position.until ?? position.evidence?.published ?? "";
  const sorted = [...positions].sort((a, b) => day(a) < day(b) ? 1 : -1);
  const other = (p) => (holder ? p.body : p.person);
  // A body may have many holders of one title, a person one title in many bodies: each once.
  const titles = [...grouped(sorted, (p) => `${p.title} ${other(p)?.iri}`).values()];
  const together = grouped(titles, ([p]) =>
    [other(p)?.iri, p.start, p.until, p.status, p.evidence?.page, p.evidence?.begin, p.evidence?.end].join(" "));
  return [...together.values()].map((group) => ({
    ...group[0][0], other: other(group[0][0]), titles: group.map(([p]) => p.title),
    again: group.reduce((sum, [, ...more]) => sum + more.length, 0),
  }));
}

function positionSection(entity, positions, term) {
  return section("positions", h("ul", { class: "positions" }, positions.map((position) =>
    h("li", {},
      h("p", { class: "line" },
        h("strong", { lang: "zh-CN" }, position.titles.join("、")), " ",
        position.other ? entityLink(position.other) : h("span", { class: "hint" }, t("entity.nobody")),
        position.status ? h("span", { class: "kind" }, term(position.status)) : null,
        position.start || position.until
          ? h("span", { class: "hint term" }, tenure(position))
          : position.evidence?.published
            ? h("span", { class: "hint" }, t("entity.reported", { date: shownDate(position.evidence.published) })) : null,
        position.again > 0 ? h("span", { class: "hint" }, t("entity.again", { count: position.again })) : null),
      quoted(position.evidence, entity.label)))));
}

/** The properties that say in one line what a thing is, for those that have no position. */
const WHAT = { subOrganizationOf: "part", location: "in", containedInPlace: "in", publisher: "by", author: "by" };

/** One line that says what it is, as far as the graph knows: who, part of what, where, when. */
function whatItIs(entity, positions, statements, itself, term) {
  if (entity.kind === "person") {
    const held = positions.find((p) => p.status === undefined || !p.status.endsWith("former"));
    if (!held) return null;
    const titles = positions.filter((p) => p.other?.iri === held.other?.iri && p.status === held.status).flatMap((p) => p.titles);
    return h("p", { class: "what-it-is", lang: "zh-CN" }, held.other ? [entityLink(held.other), " "] : null, [...new Set(titles)].join("、"));
  }
  if (itself) return h("p", { class: "what-it-is" }, term(itself.type), " · ", span(itself.start, itself.end));
  const said = statements.filter((one) => !one.incoming && one.label && WHAT[localName(one.property)]);
  const first = [...grouped(said, (one) => WHAT[localName(one.property)]).entries()];
  return first.length === 0 ? null : h("p", { class: "what-it-is" }, first.map(([key, list], i) => [
    i > 0 ? " · " : null, t(`entity.what.${key}`), " ",
    list.slice(0, 3).map((one, n) => [n > 0 ? t("list.comma") : null,
      h("a", { href: link("entity", { iri: one.value }), lang: "zh-CN" }, one.label)])]));
}

function happening(event, term) {
  const roles = grouped(event.participants, (p) => p.role);
  return section("happening",
    h("dl", { class: "facts" },
      h("dt", {}, t("event.type")), h("dd", {}, term(event.type)),
      h("dt", {}, t("event.date")), h("dd", {}, span(event.start, event.end)),
      event.places.length > 0 ? [h("dt", {}, t("event.place")), h("dd", {}, event.places.map((p) => [entityLink(p), " "]))] : null,
      [...roles].map(([role, list]) => [h("dt", {}, term(role)), h("dd", {}, list.map((p) => [entityLink(p), " "]))])),
    event.evidence.map((one) => quoted(one)));
}

function companionList(companions) {
  const most = Math.max(...companions.map((c) => c.articles));
  return h("ol", { class: "companions" }, companions.map((c) =>
    h("li", {}, entityLink(c),
      h("span", { class: "count" }, t("search.articles", { count: c.articles }),
        c.events > 0 ? [" · ", t("entity.eventcount", { count: c.events })] : null),
      h("meter", { min: 0, max: most, value: c.articles, "aria-hidden": "true" }))));
}

/** The articles with the sentences in which the name stands, some at a time. */
async function namedIn(entity, articles, signal) {
  const list = h("ol", { class: "articles" });
  const more = h("button", { onclick: () => grow() }, "");
  let shown = 0;
  async function grow() {
    more.disabled = true;
    const next = articles.slice(shown, shown + STEP);
    const found = await data.sentences(entity.iri, next.map((a) => a.iri), signal);
    for (const article of next) list.append(articleItem(article, found.get(article.iri) ?? []));
    shown += next.length;
    more.disabled = false;
    more.hidden = shown >= articles.length;
    replace(more, t("entity.more", { count: articles.length - shown }));
  }
  if (articles.length > 0) await grow();
  return section("articles",
    articles.length === 0 ? h("p", { class: "hint" }, t("entity.noarticles")) : null, list, more.hidden || articles.length === 0 ? null : more);
}

function articleItem(article, sentences) {
  return h("li", {},
    h("h3", { lang: "zh-CN" }, h("a", { href: link("article", { iri: article.iri }) }, article.label)),
    h("p", { class: "hint" }, article.newspaper ? [article.newspaper, " "] : null,
      article.date ? shownDate(article.date) : article.file),
    sentences.slice(0, AT_ONCE).map(sentence),
    sentences.length > AT_ONCE ? h("details", {},
      h("summary", { class: "hint" }, t("entity.sentences", { count: sentences.length - AT_ONCE })),
      sentences.slice(AT_ONCE).map(sentence)) : null);
}

function sentence(one) {
  return h("blockquote", { class: "evidence", lang: "zh-CN" },
    h("p", {}, one.before, h("mark", {}, one.name), one.after, " ",
      h("a", { class: "source", href: placeOf(one) }, t("evidence.source"))));
}
