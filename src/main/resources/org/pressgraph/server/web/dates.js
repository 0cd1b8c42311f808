/**
 * Dates as the graph has them: a day, a month, a year, or a day without a year, as the page said.
 */

import { currentLanguage, t } from "./i18n.js";

const FORMS = [
  [/^(-?\d{4})-(\d\d)-(\d\d)/, ["year", "month", "day"]],
  [/^(-?\d{4})-(\d\d)/, ["year", "month"]],
  [/^--(\d\d)-(\d\d)/, ["month", "day"]],
  [/^(-?\d{4})/, ["year"]],
];

/** The parts of a date that are known, as numbers; empty where it cannot be read. */
export function parts(value) {
  for (const [form, names] of FORMS) {
    const found = form.exec(value ?? "");
    if (found) return Object.fromEntries(names.map((name, i) => [name, Number(found[i + 1])]));
  }
  return {};
}

/** A date for people: 2024年10月28日, 28 October 2024, 10月28日. */
export function shown(value) {
  const { year, month, day } = parts(value);
  if (year === undefined && month === undefined) return value ?? "";
  if (currentLanguage() === "zh") {
    return [year && `${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join("");
  }
  const options = { timeZone: "UTC" };
  if (year) options.year = "numeric";
  if (month) options.month = "long";
  if (day) options.day = "numeric";
  return new Intl.DateTimeFormat("en-GB", options)
    .format(new Date(Date.UTC(year ?? 2000, (month ?? 1) - 1, day ?? 1)));
}

/** A span of dates for people. */
export function span(start, end) {
  if (!start && !end) return t("date.unknown");
  if (!end || end === start) return shown(start);
  return `${shown(start)} – ${shown(end)}`;
}

/** From when to when a post is held: what the text does not say is left open. */
export function tenure({ start, until }) {
  if (start && until) return span(start, until);
  return start ? t("entity.since", { date: shown(start) }) : t("entity.until", { date: shown(until) });
}

/** What dates are ordered by: those without a year stand behind the others, by month and day. */
export function order(value) {
  const { year, month, day } = parts(value);
  if (year === undefined && month === undefined) return "~~";
  const pad = (part, width) => String(part ?? 0).padStart(width, "0");
  return `${year === undefined ? "~" : pad(year, 4)}${pad(month, 2)}${pad(day, 2)}`;
}
