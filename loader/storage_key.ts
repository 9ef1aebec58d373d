// Each widget on a page saves its answers under its own key. The key stays the same after a reload, and when the page
// redraws the region around the element.
import { queryAll } from "./page_document";

/**
 * The attribute with the index of the script tag that created an element. Copies of the element have it, too. (An index
 * among all elements could change: async scripts run in any order, but the order of their tags stays the same.)
 */
export const TAG_INDEX = "data-tag-index";

const takenKeys = new Map<Element, string>();

function indexedName(element: Element): string {
  const tagIndex = element.getAttribute(TAG_INDEX);
  if (tagIndex) return `tag-${tagIndex}`;
  const ownersElements = queryAll(`${element.localName}:not([${TAG_INDEX}])`);
  return `element-${ownersElements.indexOf(element)}`;
}

/**
 * Reserves a key for the element: its id, else its index on the page. If another element on the page has the key,
 * appends a number.
 */
export function takeStorageKey(element: Element): string {
  takenKeys.delete(element);
  const isTaken = (key: string) => [...takenKeys].some(([other, taken]) => taken === key && other.isConnected);
  const wanted = element.id || indexedName(element);
  let key = wanted;
  for (let number = 1; isTaken(key); number += 1) key = `${wanted}-${number}`;
  takenKeys.set(element, key);
  return `ems-career-path:${key}`;
}

/** Frees the element's key for another widget. */
export const freeStorageKey = (element: Element): void => void takenKeys.delete(element);
