// Finds the script element that runs this loader. Optimizers park its URL in other attributes or run it from elsewhere.
import { hasRun, setHasRun } from "./page_registry";

const SOURCE_ATTRIBUTES = ["src", "data-src", "data-rocket-src", "data-lazy-src"];
const OWN_FILE = /(^|\/)ems-career-path\.js(?=$|[?#])/;

const isOwnFile = (url: string | null): boolean => url !== null && OWN_FILE.test(url);

const ownSource = (script: Element): string | null | undefined =>
  SOURCE_ATTRIBUTES.map((name) => script.getAttribute(name)).find(isOwnFile);

/** The script element that runs the loader, if it can be told. Call it in the script's first turn. */
export function findScript(): HTMLOrSVGScriptElement | undefined {
  const current = document.currentScript;
  const other = [...document.scripts].find((script) => ownSource(script) && !hasRun(script));
  const found = current && (ownSource(current) || !other) ? current : other;
  if (found) setHasRun(found);
  return found;
}

// A module, or a script that was fetched and evaluated, has no element. Its request is still on record.
const requestedUrl = (): string | undefined =>
  performance.getEntriesByType("resource").find(({ name }) => isOwnFile(name))?.name;

/** The URL of the loader's own file, or null if it is unknown. */
export function ownUrl(script: Element | undefined): URL | null {
  const value = (script && ownSource(script)) ?? requestedUrl() ?? script?.getAttribute("src");
  try {
    return value ? new URL(value, document.baseURI) : null;
  } catch {
    return null;
  }
}

/** The index of a script tag among the widget's tags on the page. */
export const tagIndex = (script: Element | undefined): number =>
  [...document.scripts].filter(ownSource).indexOf(script as HTMLScriptElement);
