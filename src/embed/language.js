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

// What a visitor chose holds while the tab is open, where storage is allowed.
const KEY = "ems-career-path:lang";
function remembered() {
  try {
    return LANGS.find((lang) => lang === sessionStorage.getItem(KEY));
  } catch {
    return undefined;
  }
}

/** Keeps the visitor's choice. */
export function rememberLanguage(lang) {
  try {
    sessionStorage.setItem(KEY, lang);
  } catch {
    // Nothing is kept, and nothing is said.
  }
}

/** The language there is besides this one. */
export const otherLanguage = (lang) => LANGS.find((other) => other !== lang);

/** The language of the words: the visitor's choice, else as asked for, else the page's, the browser's, or English. */
export function language(asked, element, resumes) {
  const chosen = resumes && remembered();
  if (chosen) return chosen;
  if (asked && primary(asked) !== "auto") return known(asked) ?? "en";
  return known(nearest(element)) ?? navigator.languages.map(known).find(Boolean) ?? "en";
}
