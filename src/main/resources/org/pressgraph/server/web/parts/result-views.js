/** The rows of an answer as a table, bars, a network or a map. */

import { h } from "../dom.js";
import { t } from "../i18n.js";
import { link } from "../router.js";
import { shown as shownDate } from "../dates.js";
import { localName, shortened } from "../vocabulary.js";
import { describe } from "../data/search.js";
import { bars } from "./bars.js";
import { map, point } from "./map.js";

/** Rows that are drawn at once; the files have all. */
const MOST = 1000;
const OFFSET = /#offset_(\d+)_(\d+)$/;

/** The views that these rows can have. */
export function views(head, rows) {
  return ["table",
    numberColumn(head, rows) && head.length > 1 ? "chart" : null,
    rows.some((row) => Object.values(row).some((term) => point(term.value))) ? "map" : null].filter(Boolean);
}

/** The rows in one of them. */
export async function shownAs(view, head, rows) {
  if (rows.length === 0) return h("p", { class: "notice" }, t("query.empty"));
  if (view === "chart") return chart(head, rows);
  if (view === "map") return map(points(head, rows));
  return table(head, rows);
}

async function table(head, rows) {
  const shown = rows.slice(0, MOST);
  const iris = new Set(shown.flatMap((row) => Object.values(row).filter((term) => term.type === "uri").map((term) => term.value)));
  const names = await describe([...iris].filter((iri) => shortened(iri) === iri && !OFFSET.test(iri)).slice(0, 500));
  return [
    h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": t("query.result") },
      h("table", {},
        h("thead", {}, h("tr", {}, head.map((name) => h("th", { scope: "col", title: `?${name}` }, columnName(name))))),
        h("tbody", {}, shown.map((row) => h("tr", {}, head.map((name) =>
          h("td", { class: classOf(row[name]), "data-label": row[name] ? columnName(name) : null }, cell(row[name], names)))))))),
    rows.length > MOST ? h("p", { class: "hint" }, t("search.more", { count: MOST })) : null,
  ];
}

function cell(term, names) {
  if (!term) return "";
  if (isDate(term)) return shownDate(term.value);
  if (term.type !== "uri") return term["xml:lang"]?.startsWith("zh") ? h("span", { lang: "zh-CN" }, term.value) : term.value;
  const place = OFFSET.exec(term.value);
  if (place) {
    return h("a", { class: "source", href: link("article", { page: term.value.replace(OFFSET, ""), at: `${place[1]}-${place[2]}` }) }, t("evidence.source"));
  }
  if (shortened(term.value) !== term.value) return shortened(term.value);
  const known = names.get(term.value);
  const path = /\/article\//.test(term.value) && !known?.kind ? "article" : "entity";
  return h("a", { href: link(path, { iri: term.value }), lang: known ? "zh-CN" : null }, known?.label ?? localName(term.value));
}

/** Names of people and dates are not broken, and sentences have room: a column of them reads better. */
function classOf(term) {
  if (numeric(term)) return "number";
  if (term?.type !== "literal") return null;
  if (term.value.length <= 8 || isDate(term)) return "short";
  return term.value.length > 24 ? "long" : null;
}

function isDate(term) {
  return /#(date|gYearMonth|gYear|gMonthDay)$/.test(term.datatype ?? "");
}

/** The usual names of columns in the language of the page; others as the query has them. */
function columnName(name) {
  const known = t(`column.${name}`);
  return known.startsWith("column.") ? name : known;
}

function numeric(term) {
  return term?.type === "literal" && /#(integer|decimal|double|float|int|long)$/.test(term.datatype ?? "");
}

function numberColumn(head, rows) {
  return head.findLast((name) => rows.some((row) => numeric(row[name]))
    && rows.every((row) => !row[name] || numeric(row[name])));
}

function chart(head, rows) {
  const column = numberColumn(head, rows);
  const labels = head.filter((name) => name !== column);
  return bars(rows.slice(0, 60).map((row) => ({
    label: labels.map((name) => row[name]?.value).filter(Boolean).map((value) => (value.length > 40 ? `${value.slice(0, 39)}…` : value)).join(" · "),
    n: Number(row[column]?.value ?? 0),
  })), t("view.chart"));
}

function points(head, rows) {
  return rows.flatMap((row) => {
    const where = head.map((name) => row[name] && point(row[name].value)).find(Boolean);
    const label = head.map((name) => row[name]).find((term) => term && !point(term.value));
    return where ? [{ ...where, label: label?.type === "uri" ? localName(label.value) : label?.value ?? "",
      href: label?.type === "uri" ? link("entity", { iri: label.value }) : null }] : [];
  });
}
