// What all copies of the loader on a page share.
const KEY = Symbol.for("ems-career-path");
const page = globalThis as unknown as Record<symbol, WeakMap<object, unknown> | undefined>;
page[KEY] ??= new WeakMap();
const registry = page[KEY];

/** Whether a script element has run. */
export const hasRun = (script: Element): boolean => registry.has(script);

/** Notes that a script element has run, so that no other copy takes it for its own. */
export const setHasRun = (script: Element): void => void registry.set(script, 0);

/** Whether a script tag put this element on the page, not the owner. */
export const isPlacedByScript = (element: Element): boolean => registry.has(element);

/** Notes that the script tag with this index put an element on the page. */
export const setPlacedBy = (element: Element, tagIndex: number): void => void registry.set(element, tagIndex);

/** The index of the script tag that put an element on the page. */
export const placedBy = (element: Element): number => registry.get(element) as number;

/** Remembers the last element that the owner put on the page, wherever it is. */
export const setOwnersElement = (element: Element): void => void registry.set(document, new WeakRef(element));

/** The last element that the owner put on the page, if it still exists. */
export const ownersElement = (): Element | undefined =>
  (registry.get(document) as WeakRef<Element> | undefined)?.deref();
