/** Rows of a result, put together. */

/** The first row for each key. A label in another language must not show a thing twice. */
export function unique(rows, key) {
  const seen = new Map();
  for (const row of rows) {
    const id = key(row);
    if (!seen.has(id)) seen.set(id, row);
  }
  return [...seen.values()];
}

/** Lists of rows by key, in the order of the first of each. */
export function grouped(rows, key) {
  const groups = new Map();
  for (const row of rows) {
    const id = key(row);
    if (!groups.has(id)) groups.set(id, []);
    groups.get(id).push(row);
  }
  return groups;
}
