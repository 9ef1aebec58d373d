// Finds the loader's own URL and its <script> tag. Page optimizers may move the tag's URL to another attribute, or fetch
// the script and run it without its tag.
//
// Whatever these functions return decides where the program comes from. So markup alone must not count: only a running
// script does, or a request that a script made. docs/security.md has the order.
import { documentProperty, queryAll, resolveUrl } from "./page_document";
import { hasRun, setHasRun } from "./page_registry";

const SOURCE_ATTRIBUTES = ["src", "data-src", "data-rocket-src", "data-lazy-src"];
const OWN_FILE = /(^|\/)ems-career-path\.js(?=$|[?#])/;
// A line of a stack trace ends in the URL, the line and the column.
const OWN_FILE_IN_STACK = /\w+:\/\/[^\s()]*\/ems-career-path\.js(?:[?#][^\s()]*?)?(?=:\d+:\d+)/;
// A module, a fetched script or a script tag. An image or a link with our file name does not run.
const SCRIPT_REQUESTS = ["script", "fetch", "xmlhttprequest"];

type ScriptTag = HTMLScriptElement;

/** The loader's URL and tag. Either can be unknown. */
export interface OwnScript {
  url: URL | null;
  tag: ScriptTag | undefined;
}

// The URL of the loader in one of the tag's attributes.
function ownSource(tag: ScriptTag): URL | null {
  const urls = SOURCE_ATTRIBUTES.map((name) => tag.getAttribute(name));
  const url = urls.find((url) => url !== null && OWN_FILE.test(url));
  return url ? resolveUrl(url) : null;
}

const scriptTags = (): ScriptTag[] => queryAll<ScriptTag>("script");

// A script in an SVG image is not ours.
function runningTag(): ScriptTag | undefined {
  const running = documentProperty("currentScript");
  return running instanceof HTMLScriptElement ? running : undefined;
}

function requestedUrl(): string | undefined {
  const requests = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  return requests.find(({ name, initiatorType }) => SCRIPT_REQUESTS.includes(initiatorType) && OWN_FILE.test(name))
    ?.name;
}

/** Finds the loader's URL and tag. Call this while the script first runs: later, no script is the running one. */
export function findOwnScript(): OwnScript {
  const running = runningTag();
  const runningUrl = running && ownSource(running);
  const recorded = new Error().stack?.match(OWN_FILE_IN_STACK)?.[0] ?? requestedUrl();
  // The last one is an optimizer's bundle. Its folder may be ours.
  const url = runningUrl ?? (recorded ? resolveUrl(recorded) : running?.src ? resolveUrl(running.src) : null);
  const isOwnTag = (tag: ScriptTag) => !hasRun(tag) && ownSource(tag)?.href === url?.href;
  const tag = runningUrl ? running : (scriptTags().find((tag) => url && isOwnTag(tag)) ?? running);
  if (tag) setHasRun(tag);
  return { url, tag };
}

/** The index of a script tag among the widget's script tags on the page, or -1. */
export const tagIndex = (tag: ScriptTag | undefined): number =>
  scriptTags()
    .filter(ownSource)
    .indexOf(tag as ScriptTag);
