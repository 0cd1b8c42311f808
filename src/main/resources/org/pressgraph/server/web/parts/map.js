/**
 * Places on a plain net of degrees. There is no base map: one from the network would tell a stranger
 * what the reader looks at, and a good one to take along is larger than all the rest of these pages.
 */

import { h, s } from "../dom.js";
import { t } from "../i18n.js";

const WIDTH = 640;

/** The place that a WKT literal or a pair of numbers names: `{x: longitude, y: latitude}`, or null. */
export function point(wkt) {
  const found = /^(?:<[^>]*>\s*)?POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)$/i.exec(wkt ?? "");
  if (!found) return null;
  const [x, y] = [Number(found[1]), Number(found[2])];
  return Math.abs(x) <= 180 && Math.abs(y) <= 90 ? { x, y } : null;
}

/** Places `{x, y, label, href}` as dots with their names. */
export function map(places) {
  if (places.length === 0) return h("p", { class: "hint" }, t("map.none"));
  const pad = (low, high, least) => {
    const missing = Math.max(least - (high - low), (high - low) * 0.2);
    return [low - missing / 2, high + missing / 2];
  };
  const [west, east] = pad(Math.min(...places.map((p) => p.x)), Math.max(...places.map((p) => p.x)), 4);
  const [south, north] = pad(Math.min(...places.map((p) => p.y)), Math.max(...places.map((p) => p.y)), 3);
  // A degree of longitude is shorter the further one is from the equator.
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = WIDTH / ((east - west) * squeeze);
  const height = (north - south) * scale;
  const at = ({ x, y }) => [(x - west) * squeeze * scale, (north - y) * scale];
  const step = [1, 2, 5, 10, 20, 45].find((one) => (east - west) / one <= 8) ?? 45;
  const lines = [];
  for (let x = Math.ceil(west / step) * step; x <= east; x += step) {
    const [px] = at({ x, y: north });
    lines.push(s("line", { x1: px, x2: px, y1: 0, y2: height }), s("text", { x: px + 3, y: height - 4 }, `${x}°`));
  }
  for (let y = Math.ceil(south / step) * step; y <= north; y += step) {
    const [, py] = at({ x: west, y });
    lines.push(s("line", { x1: 0, x2: WIDTH, y1: py, y2: py }), s("text", { x: 3, y: py - 4 }, `${y}°`));
  }
  return h("figure", { class: "map" },
    s("svg", { viewBox: `0 0 ${WIDTH} ${Math.round(height)}`, role: "img", "aria-label": t("map.label", { count: places.length }) },
      s("g", { class: "net" }, lines),
      places.map((place) => {
        const [cx, cy] = at(place);
        return s("g", { class: "spot" }, s("circle", { cx, cy, r: 6 }), s("text", { x: cx + 9, y: cy + 5 }, place.label));
      })),
    h("figcaption", { class: "unseen" }, places.map((place) => `${place.label} ${place.y}, ${place.x}`).join("; ")));
}
