/** All decisions of the editors: who, when, what; each undone by one click. */

import { h, replace } from "../dom.js";
import { currentLanguage, t } from "../i18n.js";
import { link } from "../router.js";
import { corrections, undo } from "../data/corrections.js";
import { describe } from "../data/search.js";
import { localName } from "../vocabulary.js";
import { signInForm } from "../parts/sign-in.js";

/** Draws the page. */
export async function render({ signal }) {
  const place = h("div");
  const fill = async () => replace(place, await content(fill, signal));
  await fill();
  return { title: t("correct.all"), content: [h("h1", {}, t("correct.all")), h("p", { class: "hint" }, t("correct.text")), place] };
}

async function content(fill, signal) {
  const { state, decisions } = await corrections(signal);
  if (state === "closed") return h("p", { class: "notice" }, t("correct.closed"));
  if (state === "password") return signInForm(fill);
  if (decisions.length === 0) return h("p", { class: "notice" }, t("correct.nothing"));
  const undone = new Map(decisions.filter((one) => one.kind === "undo").map((one) => [one.subject, one]));
  const names = await describe(decisions.flatMap((one) => [one.subject, one.object]).filter((iri) => iri.includes(":")), signal);
  const thing = (iri) => h("a", { href: link("entity", { iri }), lang: "zh-CN" }, names.get(iri)?.label ?? localName(iri));
  const when = new Intl.DateTimeFormat(currentLanguage() === "zh" ? "zh-CN" : "en-GB", { dateStyle: "medium", timeStyle: "short" });
  return h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": t("correct.all") }, h("table", {},
    h("thead", {}, h("tr", {}, ["when", "who", "what", "undo"].map((key) => h("th", { scope: "col" }, t(`correct.${key}`))))),
    h("tbody", {}, [...decisions].reverse().filter((one) => one.kind !== "undo").map((one) => {
      const taken = undone.get(String(one.number));
      return h("tr", {},
        h("td", {}, when.format(new Date(one.time))), h("td", {}, one.user),
        h("td", {}, what(one, thing),
          !taken && one.lapsed ? h("p", { class: "hint lapsed" }, t("correct.lapsed")) : null),
        h("td", {}, taken ? h("span", { class: "hint" }, t("correct.undone", { user: taken.user, time: when.format(new Date(taken.time)) }))
          : h("button", {
            "aria-label": `${t("correct.undo.do")} ${one.number}`,
            onclick: async (event) => {
              event.currentTarget.disabled = true;
              await undo(one.number);
              await fill();
            },
          }, t("correct.undo.do"))));
    }))));
}

function what(one, thing) {
  switch (one.kind) {
    case "same": return [localName(one.subject), " = ", thing(one.object)];
    case "rename": return [localName(one.subject), " → ", h("a", { href: link("entity", { iri: one.subject }), lang: "zh-CN" }, one.name)];
    case "different": return [thing(one.subject), " ≠ ", t("correct.on", { page: localName(one.object) })];
    default: return [t("correct.none"), ": ", localName(one.subject)];
  }
}
