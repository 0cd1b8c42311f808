/** Dates in bins of a month or a day, without gaps, so that the bars show when nothing happened. */

import { currentLanguage } from "../i18n.js";
import { parts } from "../dates.js";

/** Days between bins are filled up to here; a span of decades by day would be a wall of nothing. */
const MOST = 800;

/** Whether a date says month and day alone. */
export function yearless(start) {
  return start.startsWith("--");
}

/** Bins `{key, label, n}` in order; a key is as much of the date as the bin has. */
export function bins(rows, unit) {
  const counts = new Map();
  for (const { start, n } of rows) {
    const key = keyOf(start, unit);
    counts.set(key, (counts.get(key) ?? 0) + n);
  }
  const keys = [...counts.keys()].sort();
  if (keys.length === 0) return [];
  // A year alone in a view of months has a bar of its own, but no months to be filled up from.
  const whole = keys.filter((key) => key.length === keyOf(key.padEnd(10, "0"), unit).length);
  const all = whole.length === 0 ? [] : between(whole[0], whole.at(-1), unit);
  const filled = all.length > 0 && all.length <= MOST ? [...new Set([...all, ...keys])].sort() : keys;
  return filled.map((key) => ({ key, label: label(key), n: counts.get(key) ?? 0 }));
}

function keyOf(start, unit) {
  const length = yearless(start) ? { month: 4, day: 7 } : { month: 7, day: 10 };
  return start.slice(0, length[unit]);
}

function between(first, last, unit) {
  const open = yearless(first);
  const date = (key) => {
    const { year = 2000, month = 1, day = 1 } = open ? monthDay(key) : parts(key);
    return new Date(Date.UTC(year, month - 1, day));
  };
  const keys = [];
  const end = date(last);
  for (const at = date(first); at <= end && keys.length <= MOST;) {
    const text = at.toISOString();
    const key = open ? `-${text.slice(4, unit === "month" ? 7 : 10)}` : text.slice(0, unit === "month" ? 7 : 10);
    keys.push(key);
    if (unit === "month") at.setUTCMonth(at.getUTCMonth() + 1);
    else at.setUTCDate(at.getUTCDate() + 1);
  }
  return keys;
}

function monthDay(key) {
  const [, month, day] = /^--(\d\d)(?:-(\d\d))?/.exec(key) ?? [];
  return { month: Number(month), day: Number(day ?? 1) };
}

function label(key) {
  const { year, month, day } = yearless(key)
    ? { ...monthDay(key), day: key.length > 4 ? monthDay(key).day : undefined } : parts(key);
  if (currentLanguage() === "zh") {
    if (day) return `${month}月${day}日`;
    return [year && `${year}年`, month && `${month}月`].filter(Boolean).join("");
  }
  const name = month ? new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" }).format(new Date(Date.UTC(2000, month - 1, 1))) : "";
  return [day, name, day ? null : year].filter(Boolean).join(" ");
}
