// Finds the <script> tag that runs the loader. Page optimizers may move its URL to another attribute, or fetch the
// script and run it without its tag.
import { hasRun, setHasRun } from "./page_registry";

const SOURCE_ATTRIBUTES = ["src", "data-src", "data-rocket-src", "data-lazy-src"];
const OWN_FILE = /(^|\/)ems-career-path\.js(?=$|[?#])/;

const isOwnFile = (url: string | null): boolean => url !== null && OWN_FILE.test(url);

const ownSource = (script: Element): string | null | undefined =>
  SOURCE_ATTRIBUTES.map((name) => script.getAttribute(name)).find(isOwnFile);

/**
 * Returns the script tag that runs the loader, or undefined if there is none. Call this while the script first runs:
 * `document.currentScript` is null later.
 */
export function findScript(): HTMLOrSVGScriptElement | undefined {
  const current = document.currentScript;
  const other = [...document.scripts].find((script) => ownSource(script) && !hasRun(script));
  const found = current && (ownSource(current) || !other) ? current : other;
  if (found) setHasRun(found);
  return found;
}

// A module, or a script that was fetched and evaluated, has no tag. The browser still has a record of the request.
const requestedUrl = (): string | undefined =>
  performance.getEntriesByType("resource").find(({ name }) => isOwnFile(name))?.name;

/** The URL that the loader was loaded from, or null if it is unknown. */
export function ownUrl(script: Element | undefined): URL | null {
  const value = (script && ownSource(script)) ?? requestedUrl() ?? script?.getAttribute("src");
  try {
    return value ? new URL(value, document.baseURI) : null;
  } catch {
    return null;
  }
}

/** The index of a script tag among the widget's script tags on the page, or -1. */
export const tagIndex = (script: Element | undefined): number =>
  [...document.scripts].filter(ownSource).indexOf(script as HTMLScriptElement);
