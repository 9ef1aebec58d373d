// Which language an element speaks.
const primaryTag = (tag: string): string | undefined => tag.trim().toLowerCase().split(/[-_]/)[0];
const supported = (tag: string): string | undefined => LANGS.find((lang) => lang === primaryTag(tag));

// The nearest `lang` attribute around the element, also across shadow roots.
function nearestLang(element: Element): string {
  const parentOf = (node: Node): Node | null | undefined => node.parentNode ?? (node as Partial<ShadowRoot>).host;
  for (let node = parentOf(element); node; node = parentOf(node)) {
    const tag = (node as Partial<Element>).getAttribute?.("lang");
    if (tag) return tag;
  }
  return "";
}

// The visitor's choice lasts while the tab is open. Where storage is blocked, it is not kept.
const STORAGE_KEY = "ems-career-path:lang";

function remembered(): string | undefined {
  try {
    return LANGS.find((lang) => lang === sessionStorage.getItem(STORAGE_KEY));
  } catch {
    return undefined;
  }
}

/** Saves the visitor's choice. */
export function rememberLanguage(lang: string): void {
  try {
    sessionStorage.setItem(STORAGE_KEY, lang);
  } catch {
    // Storage is blocked.
  }
}

/** The other language, if there is one. */
export const otherLanguage = (lang: string): string | undefined => LANGS.find((other) => other !== lang);

/**
 * An element's language: the visitor's choice if it is to `resume`, else the `requested` one, the page's, the browser's,
 * or English.
 */
export function chooseLanguage(requested: string | undefined, element: Element, resumes: boolean): string {
  const chosen = resumes && remembered();
  if (chosen) return chosen;
  if (requested && primaryTag(requested) !== "auto") return supported(requested) ?? "en";
  return supported(nearestLang(element)) ?? navigator.languages.map(supported).find(Boolean) ?? "en";
}
