// Each widget of a page saves under a key of its own: its id, else its place among those without one.
const taken = new Map();

/** A key that no other widget on the page has. */
export function takeKey(element) {
  let key = element.id;
  for (let place = 0; !key || [...taken.values()].includes(key); place += 1) key = `${place}`;
  taken.set(element, key);
  return `ems-career-path:${key}`;
}

/** Gives the key back, for the next widget. */
export const freeKey = (element) => taken.delete(element);
