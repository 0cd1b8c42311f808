/** The page of an entity: what it is, what it did, and every article that names it. */

import { h, replace } from "../dom.js";
import { t } from "../i18n.js";
import { link } from "../router.js";
import { shown as shownDate, span } from "../dates.js";
import * as data from "../data/entity.js";
import { grouped } from "../data/rows.js";
import { termNames } from "../data/terms.js";
import { entityLink, kindMark } from "../parts/text-marks.js";
import { placeOf, quoted } from "../parts/evidence.js";
import { map, point } from "../parts/map.js";
import { timeline } from "../parts/timeline.js";
import { statementTable } from "../parts/statements.js";
import { correctionBox } from "../parts/correct.js";
import { downloads } from "../parts/downloads.js";

/** Articles whose sentences are shown at once; each press of the button shows as many more. */
const STEP = 10;

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
  const articleSection = await namedIn(entity, articles, signal);
  return {
    title: entity.label,
    content: [
      heading(entity, articles.length, events.length),
      h("div", { class: "columns" },
        h("div", { class: "wide" },
          itself ? happening(itself, term) : null,
          positions.length > 0 ? positionSection(entity, positions, term) : null,
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

function heading(entity, articles, events) {
  return h("div", { class: "heading" },
    h("p", { class: "over" }, kindMark(entity.kind),
      h("span", { class: "count" }, t("search.articles", { count: articles }),
        events > 0 ? [" · ", t("entity.eventcount", { count: events })] : null)),
    h("h1", { lang: "zh-CN" }, entity.label),
    entity.names.length > 0 ? h("p", { class: "names", lang: "zh-CN" },
      h("span", { class: "hint", lang: null }, t("entity.names"), " "), entity.names.join("、")) : null,
    h("p", { class: "actions" },
      h("a", { class: "button", href: link("graph", { e: entity.iri }) }, t("entity.graph")),
      downloads(entity.iri)));
}

function positionSection(entity, positions, term) {
  const holder = entity.kind === "person";
  // The latest first: by the term, or else by the day on which it was reported.
  const day = (position) => position.start ?? position.until ?? position.evidence?.published ?? "";
  const sorted = [...positions].sort((a, b) => day(a) < day(b) ? 1 : -1);
  // A body may have many holders of one title, a person one title in many bodies: each once.
  const groups = grouped(sorted, (p) => `${p.title} ${holder ? p.body?.iri : p.person.iri}`);
  return section("positions", h("ul", { class: "positions" }, [...groups.values()].map(([position, ...again]) =>
    h("li", {},
      h("p", { class: "line" },
        h("strong", { lang: "zh-CN" }, position.title), " ",
        holder ? (position.body ? entityLink(position.body) : h("span", { class: "hint" }, t("entity.nobody")))
          : entityLink(position.person),
        position.status ? h("span", { class: "kind" }, term(position.status)) : null,
        position.start || position.until
          ? h("span", { class: "hint term" }, termOf(position))
          : position.evidence?.published
            ? h("span", { class: "hint" }, t("entity.reported", { date: shownDate(position.evidence.published) })) : null,
        again.length > 0 ? h("span", { class: "hint" }, t("entity.again", { count: again.length })) : null),
      quoted(position.evidence, entity.label)))));
}

/** From when to when: what the text does not say is left open. */
function termOf({ start, until }) {
  if (start && until) return span(start, until);
  return start ? t("entity.since", { date: shownDate(start) }) : t("entity.until", { date: shownDate(until) });
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
    sentences.slice(0, 4).map((one) =>
      h("blockquote", { class: "evidence", lang: "zh-CN" },
        h("p", {}, one.before, h("mark", {}, one.name), one.after, " ",
          h("a", { class: "source", href: placeOf(one) }, t("evidence.source"))))),
    sentences.length > 4 ? h("p", { class: "hint" }, t("entity.sentences", { count: sentences.length - 4 })) : null);
}
