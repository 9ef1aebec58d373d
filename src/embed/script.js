// Which script element is ours. Optimizers park the URL in other attributes, or run us from elsewhere.
const SOURCES = ["src", "data-src", "data-rocket-src", "data-lazy-src"];
const OWN_FILE = /(^|\/)ems-career-path\.js(?=$|[?#])/;

/**
 * What every copy of the script on the page knows: the tags that have been run, so that none takes another's place,
 * of each element that a tag has made, which of them did, and of the document the last element that the owner put
 * there, wherever it stands.
 */
export const known = (globalThis[Symbol.for("ems-career-path")] ??= new WeakMap());

/** Whether a script tag put this element on the page, not the owner. */
export const isMade = (element) => known.has(element);

function source(script) {
  return SOURCES.map((name) => script.getAttribute(name)).find((value) => OWN_FILE.test(value));
}

/** The script element that runs us, or nothing: to be asked in the script's first turn. */
export function findScript() {
  const current = document.currentScript;
  const other = [...document.scripts].find((script) => source(script) && !known.has(script));
  const found = current && (source(current) || !other) ? current : other;
  if (found) known.set(found, 0);
  return found;
}

// The URL of what was loaded as a module, or to be evaluated: there is no element then.
const loaded = () => performance.getEntriesByType("resource").find(({ name }) => OWN_FILE.test(name))?.name;

/** The URL of our own file, or null if it can't be known. */
export function ownUrl(script) {
  const value = (script && source(script)) ?? loaded() ?? script?.getAttribute("src");
  try {
    return value ? new URL(value, document.baseURI) : null;
  } catch {
    return null;
  }
}

/** Which of the page's script tags of ours this is, from 0. */
export function tagNumber(script) {
  return [...document.scripts].filter(source).indexOf(script);
}
