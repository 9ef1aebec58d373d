// State that all copies of the loader on a page share. Each script tag runs a separate copy with its own variables. The
// map has three kinds of keys:
//
// - a script tag that has run. Its value is not used.
// - an element that a script tag has created. Its value is not used.
// - the document. Its value is a weak reference to the owner's last element.
const KEY = Symbol.for("ems-career-path");
const page = globalThis as unknown as Record<symbol, WeakMap<object, unknown> | undefined>;
page[KEY] ??= new WeakMap();
const registry = page[KEY];

/** Whether a script tag has run. */
export const hasRun = (script: Element): boolean => registry.has(script);

/** Records that a script tag has run, so no other copy takes it for its own. */
export const setHasRun = (script: Element): void => void registry.set(script, 0);

/** Whether a script tag, not the owner, put this element on the page. */
export const isPlacedByScript = (element: Element): boolean => registry.has(element);

/** Records that a script tag put this element on the page. */
export const setPlacedByScript = (element: Element): void => void registry.set(element, 0);

/** Remembers the last element that the owner put on the page. It may be inside a shadow root. */
export const setOwnersElement = (element: Element): void => void registry.set(document, new WeakRef(element));

/** The last element that the owner put on the page, unless it was garbage-collected. It may no longer be connected. */
export const ownersElement = (): Element | undefined =>
  (registry.get(document) as WeakRef<Element> | undefined)?.deref();
