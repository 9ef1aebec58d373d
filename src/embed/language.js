import { warn } from "./warn.js";

const primary = (tag) => tag.trim().toLowerCase().split(/[-_]/)[0];
const known = (tag) => LANGS.find((lang) => lang === primary(tag));

// The nearest `lang` around the element, also across shadow roots.
function nearest(element) {
  for (let node = element.parentNode; node; node = node.parentNode ?? node.host) {
    const tag = node.getAttribute?.("lang");
    if (tag) return tag;
  }
  return "";
}

/** The language of the words: as asked for, else the page's, else the browser's, else English. */
export function language(asked, element) {
  if (asked && primary(asked) !== "auto") {
    if (!known(asked)) warn(`lang="${asked}" is not known, "en" is used; it can be auto, ${LANGS.join(", ")}`);
    return known(asked) ?? "en";
  }
  return known(nearest(element)) ?? [...(navigator.languages ?? [])].map(known).find(Boolean) ?? "en";
}
