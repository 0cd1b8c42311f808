/** The address bar holds what is shown: `#/entity?iri=…`. A copied address shows the same again. */

/** What the address bar asks for. */
export function current() {
  const [path, query = ""] = location.hash.replace(/^#\/?/, "").split(/\?(.*)/s);
  return { path, params: new URLSearchParams(query) };
}

/** The address of a page; parameters that are empty are left out. */
export function link(path, params = {}) {
  const query = Object.entries(params)
    .filter(([, value]) => value !== undefined && value !== null && value !== "")
    .map(([name, value]) => `${name}=${encode(String(value))}`)
    .join("&");
  return `#/${path}${query ? `?${query}` : ""}`;
}

/** Chinese stays readable in the address bar; what has a meaning there is escaped. */
function encode(value) {
  return value.replace(/[\s%&#+?=<>"'`^{}|\\]/gu, (character) =>
    character === "'" ? "%27" : encodeURIComponent(character));
}

/** Goes to an address. */
export function go(path, params) {
  location.hash = link(path, params);
}

/** Notes a change of what the same page shows, without another step back and without drawing it anew. */
export function note(path, params) {
  history.replaceState(null, "", link(path, params));
}
