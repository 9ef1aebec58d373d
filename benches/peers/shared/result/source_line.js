import { element } from "../element.js";
import { documents, text } from "../wording.js";

/** Builds the sources of the claims; null if none is known. */
export function sourceLine(claims) {
  const found = documents(claims);
  if (!found.length) return null;
  const label = element("span", "source__label", null, text(found.length > 1 ? "sources" : "source"));
  return element("p", "source", null, label, ...found.map(document));
}

/** Builds one source. Its title is never translated, so it is marked as English. */
function document({ title, url, date }) {
  const named = url
    ? element("a", "link", { href: url, lang: "en" }, title)
    : element("span", "source__title", { lang: "en" }, title);
  return element("span", "source__document", null, named, date ? element("span", "source__date", null, date) : null);
}
