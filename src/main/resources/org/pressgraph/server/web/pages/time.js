/** Happenings over time: a bar a month or day, a span drawn over them, and what happened in it. */

import { h } from "../dom.js";
import { number, t } from "../i18n.js";
import { go, link } from "../router.js";
import { shown as shownDate } from "../dates.js";
import { bins, yearless } from "../text/time-bins.js";
import { eventCounts, eventsBetween } from "../data/events.js";
import { termNames } from "../data/terms.js";
import { timeBars } from "../parts/bars.js";
import { timeline } from "../parts/timeline.js";

/** Happenings that are listed below the bars. */
const MOST = 200;

/** Draws the page. */
export async function render({ params, signal }) {
  const [counts, term] = await Promise.all([eventCounts(signal), termNames()]);
  const type = params.get("type") ?? "";
  const ofType = counts.filter((row) => type === "" || row.type === type);
  const withYear = ofType.filter((row) => row.start && !yearless(row.start));
  const without = ofType.filter((row) => row.start && yearless(row.start));
  const undated = ofType.filter((row) => !row.start).reduce((sum, row) => sum + row.n, 0);
  const which = params.get("years") ?? (withYear.length > 0 ? "known" : "open");
  const rows = which === "known" ? withYear : without;
  const months = new Set(rows.map((row) => row.start.slice(0, yearless(row.start) ? 4 : 7)));
  const unit = params.get("unit") ?? (months.size > 3 ? "month" : "day");
  const all = which === "none" ? [] : bins(rows, unit);
  const chosen = chosenOf(all, params.get("from"), params.get("to"));
  const span = which === "none" ? { from: null, to: null }
    : all.length === 0 ? null
      : { from: all[chosen?.[0] ?? 0].key, to: all[chosen?.[1] ?? all.length - 1].key };
  const events = span ? await eventsBetween({ ...span, type, limit: MOST }, signal) : [];
  const to = (change) => link("time", { type, years: which, unit, from: params.get("from"), to: params.get("to"), ...change });
  const total = which === "none" ? undated
    : all.filter((_, i) => !chosen || (i >= chosen[0] && i <= chosen[1])).reduce((sum, bin) => sum + bin.n, 0);
  return {
    title: t("nav.time"),
    content: [
      h("h1", {}, t("time.title")),
      types(counts, type, term, to),
      h("div", { class: "chips" },
        choice("time.years.known", to({ years: "known", from: "", to: "" }), which === "known", sum(withYear)),
        choice("time.years.open", to({ years: "open", from: "", to: "" }), which === "open", sum(without)),
        choice("time.years.none", to({ years: "none", from: "", to: "" }), which === "none", undated)),
      which === "none" ? null : [
        timeBars(all, chosen, ([a, b]) => go("time", { type, years: which, unit, from: all[a].key, to: all[b].key }), t("time.chart")),
        controls(all, chosen, { type, years: which, unit })],
      h("h2", { "aria-live": "polite" }, span?.from
        ? t("time.between", { from: shownDate(span.from), to: shownDate(span.to), count: total })
        : t("time.undated", { count: total })),
      events.length === 0 ? h("p", { class: "hint" }, t("time.nothing")) : timeline(events, term),
      events.length < MOST ? null : h("p", { class: "hint" }, t("search.more", { count: MOST })),
    ],
  };
}

function sum(rows) {
  return rows.reduce((total, row) => total + row.n, 0);
}

function chosenOf(all, from, to) {
  if (!from) return null;
  const first = all.findIndex((bin) => bin.key >= from);
  const last = all.findLastIndex((bin) => bin.key <= (to || from) || bin.key.startsWith(to || from));
  return first < 0 || last < first ? null : [first, last];
}

function choice(key, href, current, count) {
  return count === 0 && !current ? null
    : h("a", { class: "chip", href, "aria-current": current ? "true" : null }, t(key), " ", h("small", {}, number(count)));
}

function types(counts, type, term, to) {
  const totals = new Map();
  for (const row of counts) totals.set(row.type, (totals.get(row.type) ?? 0) + row.n);
  const sorted = [...totals].sort((a, b) => b[1] - a[1]);
  return h("nav", { class: "chips", "aria-label": t("time.types") },
    h("a", { class: "chip", href: to({ type: "" }), "aria-current": type === "" ? "true" : null }, t("search.all")),
    sorted.map(([iri, n]) => h("a", {
      class: "chip", href: to({ type: iri }), "aria-current": type === iri ? "true" : null,
    }, term(iri), " ", h("small", {}, number(n)))));
}

/** The same choice without drawing: two lists, the unit, and back to the whole. */
function controls(all, chosen, state) {
  if (all.length === 0) return null;
  const list = (id, value, change) => h("label", {}, t(`filter.${id}`), " ", h("select", { id, onchange: (event) => change(Number(event.target.value)) },
    all.map((bin, i) => h("option", { value: i, selected: i === value }, bin.label))));
  const [a, b] = chosen ?? [0, all.length - 1];
  const set = (from, to) => go("time", { ...state, from: all[Math.min(from, to)].key, to: all[Math.max(from, to)].key });
  return h("div", { class: "tools" },
    list("from", a, (value) => set(value, b)), list("to", b, (value) => set(a, value)),
    ["month", "day"].map((unit) => h("a", {
      class: "chip", href: link("time", { ...state, unit }), "aria-current": state.unit === unit ? "true" : null,
    }, t(`time.unit.${unit}`))),
    chosen ? h("a", { class: "button", href: link("time", state) }, t("time.whole")) : null,
    h("p", { class: "hint graph-status" }, t("time.brush")));
}
