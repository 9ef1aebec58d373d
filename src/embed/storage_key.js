// Each widget of a page saves under a key of its own, the same after a reload.
const taken = new Map();

/** The key: the element's id, else its place; one that another widget has gets a number behind it. */
export function takeKey(element, place) {
  taken.delete(element);
  const wanted = element.id || place;
  let key = wanted;
  for (let number = 1; [...taken.values()].includes(key); number += 1) key = `${wanted}-${number}`;
  taken.set(element, key);
  return `ems-career-path:${key}`;
}

/** Gives the key back, for the next widget. */
export const freeKey = (element) => taken.delete(element);
