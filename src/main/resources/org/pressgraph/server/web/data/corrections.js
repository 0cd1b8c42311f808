/**
 * The decisions of editors, by the server's own address for them. Name and password stay in memory
 * and are forgotten with the page.
 */

const ADDRESS = "/corrections";

let credentials = null;

/** What the server says: "open" with the decisions, "password" where it wants one, "closed" without editors. */
export async function corrections(signal) {
  const answer = await send("GET", null, signal);
  if (answer.status === 401) return { state: "password" };
  if (!answer.ok) return { state: "closed" };
  return { state: "open", decisions: await answer.json() };
}

/** Takes a name and a password; tells whether the server knows them. */
export async function signIn(user, password) {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  credentials = `Basic ${btoa(String.fromCharCode(...bytes))}`;
  const { state } = await corrections();
  if (state !== "open") credentials = null;
  return state === "open";
}

/** Decides: `{kind, subject, object, name}`. */
export async function decide(decision) {
  return checked(await send("POST", decision));
}

/** Takes a decision back. */
export async function undo(number) {
  return checked(await send("POST", { kind: "undo", subject: String(number) }));
}

async function checked(answer) {
  if (!answer.ok) throw new Error((await answer.text()) || `HTTP ${answer.status}`);
  return answer.json();
}

function send(method, body, signal) {
  const headers = { Accept: "application/json" };
  if (credentials) headers.Authorization = credentials;
  if (body) headers["Content-Type"] = "application/json";
  // Without cookies or passwords that the browser itself may know: what counts is given here.
  return fetch(ADDRESS, { method, headers, body: body ? JSON.stringify(body) : undefined, credentials: "omit", signal });
}
