/** Selects the scripts in an element that have the owner's content. */
export const INLINE_CONTENT = 'script[type="application/json"]';

/** The first script in the element that has the owner's content. */
export const inlineContent = (element: Element): HTMLScriptElement | null => element.querySelector(INLINE_CONTENT);
