// Each widget of a page saves under a key of its own, the same after a reload.
import { isMade, known } from "./script.js";

const taken = new Map();

// Its place, which a reload does not change: scripts run in any order, but they stand in one.
function placeOf(element) {
  if (isMade(element)) return `tag-${known.get(element)}`;
  const standing = [...document.querySelectorAll(element.localName)].filter((other) => !isMade(other));
  return `element-${standing.indexOf(element)}`;
}

/** The key: the element's id, else its place; one that another widget has gets a number behind it. */
export function takeKey(element) {
  taken.delete(element);
  const wanted = element.id || placeOf(element);
  let key = wanted;
  for (let number = 1; [...taken.values()].includes(key); number += 1) key = `${wanted}-${number}`;
  taken.set(element, key);
  return `ems-career-path:${key}`;
}

/** Gives the key back, for the next widget. */
export const freeKey = (element) => taken.delete(element);
