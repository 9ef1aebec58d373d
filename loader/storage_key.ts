// Each widget on a page saves under its own key, which is the same after a reload.
import { isPlacedByScript, placedBy } from "./page_registry";

const takenKeys = new Map<Element, string>();

// An element's index on the page. Scripts run in any order, but their tags keep theirs.
function indexedName(element: Element): string {
  if (isPlacedByScript(element)) return `tag-${placedBy(element)}`;
  const ownersElements = [...document.querySelectorAll(element.localName)].filter((other) => !isPlacedByScript(other));
  return `element-${ownersElements.indexOf(element)}`;
}

/** The element's key: its id, else its index. A number is appended if another widget has the key. */
export function takeStorageKey(element: Element): string {
  takenKeys.delete(element);
  const wanted = element.id || indexedName(element);
  let key = wanted;
  for (let number = 1; [...takenKeys.values()].includes(key); number += 1) key = `${wanted}-${number}`;
  takenKeys.set(element, key);
  return `ems-career-path:${key}`;
}

/** Frees the key for the next widget. */
export const freeStorageKey = (element: Element): void => void takenKeys.delete(element);
