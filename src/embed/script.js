// Which script element is ours. Optimizers park the URL in other attributes, or run us from elsewhere.
const SOURCES = ["src", "data-src", "data-rocket-src", "data-lazy-src"];
const OWN_FILE = /(^|\/)ems-career-path\.js(?=$|[?#])/;

// Shared by every copy of the script on the page, so that two tags never take each other's place.
const used = (globalThis[Symbol.for("ems-career-path.scripts")] ??= new WeakSet());

function source(script) {
  const values = SOURCES.map((name) => script.getAttribute(name));
  return values.find((value) => value && OWN_FILE.test(value));
}

/** The script element that runs us, or null: to be asked in the script's first turn. */
export function findScript() {
  const current = document.currentScript;
  const all = [...document.getElementsByTagName("script")];
  const found =
    current && (source(current) || !all.some((script) => source(script) && !used.has(script)))
      ? current
      : all.find((script) => source(script) && !used.has(script));
  if (found) used.add(found);
  return found ?? null;
}

/** The URL of our own file, or null if it can't be known. */
export function ownUrl(script) {
  const value = script && (source(script) ?? script.getAttribute("src"));
  try {
    return value ? new URL(value, document.baseURI) : null;
  } catch {
    return null;
  }
}

/** Which of the page's script tags of ours this is, from 0. */
export function tagNumber(script) {
  return [...document.getElementsByTagName("script")].filter(source).indexOf(script);
}
