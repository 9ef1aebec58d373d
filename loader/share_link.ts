// A share link has the code of a result in its fragment. This file finds out whether the visitor has opened one, and
// which element shows it. The widget reads the code (`src/embed/share_link.rs`).
import { documentProperty } from "./page_document";

// Matches our name in a fragment, after `isLink` has removed the hyphens and what programs put between the letters.
// Also matches a link that was cut off in the name.
const NAME = /#(.*[#?&])?emscareer(p?a?t?$|path)/i;

let holder: Element | undefined;
/** A link that the visitor has left, but that is still in the page's URL, for example with `history="off"`. */
let left: string | undefined;

// The URL of the page. A frame with `srcdoc` has none of its own.
function pageUrl(): string {
  let page: Window = window;
  try {
    while (!page.location.protocol.startsWith("http") && page !== page.parent) page = page.parent;
    return page.location.href;
  } catch {
    return documentProperty("baseURI");
  }
}

const isLink = (url: string): boolean => NAME.test(unescape(unescape(url)).replace(/[^\w#?&/!]/g, ""));
function linkInUrl(): string | undefined {
  const url = pageUrl();
  return isLink(url) ? url : undefined;
}

const isOnThisPage = (url: string): boolean => url.split(/[?#]/)[0] === pageUrl().split(/[?#]/)[0];

// Read at once, because the page may change its fragment. If it already has, the browser's records have the first URL.
const FIRST_URL = performance.getEntriesByType?.("navigation")?.[0]?.name ?? "";
let link = linkInUrl() ?? (isLink(FIRST_URL) ? FIRST_URL : undefined);

/** Returns the share link that the visitor opened, if this element shows it. The first element that asks does. */
export function sharedLink(element: Element): string | undefined {
  const current = linkInUrl();
  if (current !== left) {
    left = undefined;
    link = current ?? link;
  }
  if (!link || !isOnThisPage(link)) return undefined;
  // A fragment that leads to an element of the page is not a share link.
  const id = link.slice(link.indexOf("#") + 1);
  if (Document.prototype.getElementById.call(document, id)) return undefined;
  if (!holder?.isConnected) holder = element;
  return holder === element ? link : undefined;
}

/** Call this when the visitor takes a step in the element. If it showed a share link, they have now left the link. */
export function leaveLink(element: Element): void {
  if (holder !== element) return;
  // Wait until the step has changed the URL.
  queueMicrotask(() => {
    link = undefined;
    left = linkInUrl();
  });
}

/** Calls `open` when the visitor opens a share link on this page. */
export function onLinkOpened(open: () => void): void {
  addEventListener("hashchange", () => {
    if (!linkInUrl()) return;
    holder = left = undefined;
    open();
  });
}
