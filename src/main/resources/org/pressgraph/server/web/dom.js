/**
 * Makes elements. Whatever comes from the graph goes through here as a text node or an attribute,
 * so that no name, sentence or IRI can become markup: nothing in these pages sets innerHTML.
 */

const SVG = "http://www.w3.org/2000/svg";

/** An element; attributes with the names of events are listeners; children are nodes or text. */
export function h(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
export function s(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "href") element.setAttribute("href", safeLink(value));
    else if (name === "value" && "value" in element) element.value = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  append(element, children);
  return element;
}

/** Adds children, lists of children and text; leaves out what is null, undefined or false. */
export function append(element, children) {
  for (const child of [children].flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return element;
}

/** Puts new children in place of the old ones. */
export function replace(element, ...children) {
  element.replaceChildren();
  return append(element, children);
}

/** An IRI may be anything, javascript: too; only what leads to a page becomes a link. */
export function safeLink(href) {
  return /^(#|\/(?!\/)|https?:\/\/|blob:)/i.test(href) ? href : "#/";
}

/** Says something to those who listen to a screen reader. */
export function announce(text) {
  document.getElementById("announcer").textContent = text;
}
