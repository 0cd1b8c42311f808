/** Light or dark: the system's, unless the reader chose here. */

const CHOICE = "pressgraph.theme";
const system = matchMedia("(prefers-color-scheme: dark)");

/** Whether the page is dark now. */
export function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : system.matches;
}

/** Takes up an earlier choice. */
export function restoreTheme() {
  try {
    const kept = localStorage.getItem(CHOICE);
    if (kept === "light" || kept === "dark") document.documentElement.dataset.theme = kept;
  } catch {
    // A browser that keeps nothing follows the system.
  }
}

/** Changes to the other one and keeps the choice. */
export function toggleTheme() {
  const next = isDark() ? "light" : "dark";
  document.documentElement.dataset.theme = next;
  try {
    localStorage.setItem(CHOICE, next);
  } catch {
    // See above.
  }
  document.dispatchEvent(new CustomEvent("themechange"));
}

system.addEventListener("change", () => document.dispatchEvent(new CustomEvent("themechange")));

/** The value of a colour of the style sheet, for what is drawn on a canvas. */
export function colour(name) {
  // light-dark() is worked out only where a colour is used, so it is used once, out of sight.
  const probe = document.createElement("span");
  probe.hidden = true;
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}
