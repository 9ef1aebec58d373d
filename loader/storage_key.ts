// Each widget on a page saves its answers under its own key. The key stays the same after a reload.
import { queryAll } from "./page_document";
import { isPlacedByScript, placedBy } from "./page_registry";

const takenKeys = new Map<Element, string>();

// Names an element by the index of its script tag, or by its index among the owner's elements. Async scripts may run in
// any order, but the order of their tags stays the same.
function indexedName(element: Element): string {
  if (isPlacedByScript(element)) return `tag-${placedBy(element)}`;
  const ownersElements = queryAll(element.localName).filter((other) => !isPlacedByScript(other));
  return `element-${ownersElements.indexOf(element)}`;
}

/** Reserves a key for the element: its id, else its index on the page. If the key is taken, appends a number. */
export function takeStorageKey(element: Element): string {
  takenKeys.delete(element);
  const wanted = element.id || indexedName(element);
  let key = wanted;
  for (let number = 1; [...takenKeys.values()].includes(key); number += 1) key = `${wanted}-${number}`;
  takenKeys.set(element, key);
  return `ems-career-path:${key}`;
}

/** Frees the element's key for another widget. */
export const freeStorageKey = (element: Element): void => void takenKeys.delete(element);
