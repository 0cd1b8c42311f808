/** The language of the page: the browser's, unless the reader chose another one here. */

import zh from "./messages-zh.js";
import en from "./messages-en.js";

const MESSAGES = { zh, en };
const CHOICE = "pressgraph.language";

function preferred() {
  const chosen = remembered();
  if (chosen in MESSAGES) return chosen;
  for (const tag of navigator.languages ?? [navigator.language]) {
    const language = tag.toLowerCase().split("-")[0];
    if (language in MESSAGES) return language;
  }
  return "en";
}

function remembered() {
  try {
    return localStorage.getItem(CHOICE);
  } catch {
    // A browser that keeps nothing still shows the pages.
    return null;
  }
}

let language = preferred();

/** "zh" or "en". */
export function currentLanguage() {
  return language;
}

/** The other one. */
export function otherLanguage() {
  return language === "zh" ? "en" : "zh";
}

/** Changes the language and keeps the choice. */
export function setLanguage(choice) {
  language = choice;
  try {
    localStorage.setItem(CHOICE, choice);
  } catch {
    // See above.
  }
}

/** A message; `{name}` in it stands for a value. With a count of 1, `key.one` where there is one. */
export function t(key, values = {}) {
  const messages = MESSAGES[language];
  const message = (values.count === 1 && messages[`${key}.one`]) || messages[key];
  if (message === undefined) return key;
  return message.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? number(value) : value;
  });
}

/** A number as the language writes it. */
export function number(value) {
  return new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en").format(value);
}

/** How text is ordered: Chinese by pinyin. */
export function collator() {
  return new Intl.Collator("zh-CN", { numeric: true });
}
