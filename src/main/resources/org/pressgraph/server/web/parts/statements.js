/** Statements as a list: the property by its name, the values behind it. */

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { link } from "../router.js";
import { grouped, unique } from "../data/rows.js";
import { placeOf } from "./evidence.js";
import { localName, shortened } from "../vocabulary.js";
import { shown as shownDate } from "../dates.js";

/** Values of one property that are shown at once. */
const MOST = 12;

/** A stretch of a page: evidence, or a mention. */
const STRETCH = /^(.*)#offset_(\d+)_(\d+)$/;

/** Statements about a thing first, then those that point to it. */
export function statementTable(statements, term) {
  if (statements.length === 0) return h("p", { class: "hint" }, t("statements.none"));
  const groups = grouped(statements, (s) => (s.incoming ? "← " : "") + s.property);
  return h("dl", { class: "facts" }, [...groups.values()].map((group) => [
    h("dt", { title: shortened(group[0].property) },
      group[0].incoming ? [h("span", { "aria-hidden": "true" }, "← "), h("span", { class: "unseen" }, t("statements.incoming"), " ")] : null,
      term(group[0].property)),
    h("dd", {}, folded(group, term)),
  ]));
}

function folded(group, term) {
  // Two vocabularies may call a thing the same: once is enough for people.
  const items = unique(group.map((statement) => h("li", {}, value(statement, term), source(statement))), (item) => item.textContent);
  const list = (content) => h("ul", {}, content);
  if (items.length <= MOST) return list(items);
  return [list(items.slice(0, MOST)),
    h("details", {}, h("summary", {}, t("statements.more", { count: items.length - MOST })), list(items.slice(MOST)))];
}

/** The way to the place that says so. */
function source({ source: said }) {
  const place = said ? STRETCH.exec(said) : null;
  return place
    ? [" ", h("a", { class: "source", href: placeOf({ page: place[1], begin: place[2], end: place[3] }) }, t("evidence.source"))]
    : null;
}

function value(statement, term) {
  if (!statement.resource) {
    return /^-{0,2}\d[\d-]*(T[\d:.]+Z?)?$/.test(statement.value) && statement.value.includes("-")
      ? shownDate(statement.value) : statement.value;
  }
  const place = STRETCH.exec(statement.value);
  if (place) {
    return h("a", { class: "source", href: placeOf({ page: place[1], begin: place[2], end: place[3] }) },
      `${place[2]}–${place[3]}`, " ", t("evidence.source"));
  }
  const prefixed = shortened(statement.value);
  // A term of a vocabulary is named; a thing of the graph is a link; another address is one as well.
  if (prefixed !== statement.value) return term(statement.value);
  if (statement.label) {
    return h("a", { href: link("entity", { iri: statement.value }), lang: "zh-CN" }, statement.label);
  }
  return h("a", { href: link("entity", { iri: statement.value }) }, localName(statement.value));
}
