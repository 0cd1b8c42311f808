/** Bars, drawn as SVG: upright ones over a span of time that can be brushed, lying ones for numbers. */

import { h, s } from "../dom.js";
import { number, t } from "../i18n.js";

const HEIGHT = 180;
const FOOT = 26;
/** A bar is this wide at least and at most, in pixels. */
const LEAST = 14;
const GREATEST = 64;
const WIDTH = 1080;

/**
 * Bars over time. `bins` are `{key, label, n}`; `chosen` is a pair of indexes or null; `choose` is
 * called with a pair when the reader has drawn over a span or pressed one bar.
 */
export function timeBars(bins, chosen, choose, label) {
  const step = Math.min(GREATEST, Math.max(LEAST, WIDTH / Math.max(1, bins.length)));
  const width = Math.max(step, bins.length * step);
  const most = Math.max(1, ...bins.map((bin) => bin.n));
  const every = Math.ceil((Math.max(0, ...bins.map((bin) => widthOf(bin.label))) + 12) / step);
  const brush = s("rect", { class: "brush", y: 0, height: HEIGHT, x: 0, width: 0 });
  const chart = s("svg", {
    class: "time-bars", viewBox: `0 0 ${width} ${HEIGHT + FOOT}`, role: "img", "aria-label": label,
    width, height: HEIGHT + FOOT,
  },
    brush,
    bins.map((bin, i) => {
      const height = bin.n === 0 ? 0 : Math.max(3, (bin.n / most) * (HEIGHT - 20));
      const inside = chosen === null || (i >= chosen[0] && i <= chosen[1]);
      return s("rect", {
        class: inside ? "bar" : "bar out", x: i * step + step * 0.12, width: step * 0.76,
        y: HEIGHT - height, height, rx: Math.min(2, step / 8),
      }, s("title", {}, `${bin.label}: ${number(bin.n)}`));
    }),
    bins.map((bin, i) => i % every === 0
      ? s("text", { x: i * step + step / 2, y: HEIGHT + 18, "text-anchor": "middle" }, bin.label) : null));

  let from = null;
  const at = (event) => {
    const box = chart.getBoundingClientRect();
    return Math.max(0, Math.min(bins.length - 1, Math.floor(((event.clientX - box.left) / box.width) * bins.length)));
  };
  const show = (a, b) => {
    brush.setAttribute("x", Math.min(a, b) * step);
    brush.setAttribute("width", (Math.abs(a - b) + 1) * step);
  };
  if (chosen) show(chosen[0], chosen[1]);
  chart.addEventListener("pointerdown", (event) => {
    from = at(event);
    chart.setPointerCapture(event.pointerId);
    show(from, from);
  });
  chart.addEventListener("pointermove", (event) => from !== null && show(from, at(event)));
  chart.addEventListener("pointerup", (event) => {
    if (from === null) return;
    const to = at(event);
    choose([Math.min(from, to), Math.max(from, to)]);
    from = null;
  });
  chart.addEventListener("pointercancel", () => {
    from = null;
    if (chosen) show(chosen[0], chosen[1]);
    else brush.setAttribute("width", 0);
  });
  const scroll = h("div", { class: "chart-scroll", tabindex: 0, role: "group", "aria-label": t("chart.scroll") }, chart);
  // News is mostly about what was last, or about what is chosen.
  requestAnimationFrame(() => { scroll.scrollLeft = chosen ? chosen[0] * step - 40 : scroll.scrollWidth; });
  return scroll;
}

/** About how wide a label is: a Chinese character takes the room of two letters. */
function widthOf(label) {
  return [...label].reduce((sum, character) => sum + (character > "\u2e80" ? 12 : 7), 0);
}

/** Lying bars with their numbers: `items` are `{label, n, href}`; a table for those who listen. */
export function bars(items, caption) {
  const most = Math.max(1, ...items.map((item) => Math.abs(item.n)));
  return h("table", { class: "bars" },
    h("caption", { class: "unseen" }, caption),
    h("tbody", {}, items.map((item) => h("tr", {},
      h("th", { scope: "row" }, item.href ? h("a", { href: item.href }, item.label) : item.label),
      h("td", {}, h("meter", { min: 0, max: most, value: Math.abs(item.n), "aria-hidden": "true" })),
      h("td", { class: "number" }, number(item.n))))));
}
