// Chooses an element's language and remembers the visitor's choice.

// The language without region or script: "es" for "es-MX".
const primaryTag = (tag: string): string | undefined => tag.trim().toLowerCase().split(/[-_]/)[0];
const supported = (tag: string): string | undefined => LANGS.find((lang) => lang === primaryTag(tag));

// Returns the `lang` of the element's nearest ancestor that has one, also across shadow roots.
function nearestLang(element: Element): string {
  const parentOf = (node: Node): Node | null | undefined => node.parentNode ?? (node as Partial<ShadowRoot>).host;
  for (let node = parentOf(element); node; node = parentOf(node)) {
    const tag = (node as Partial<Element>).getAttribute?.("lang");
    if (tag) return tag;
  }
  return "";
}

// The visitor's choice lasts while the tab is open. If storage is blocked, it is forgotten on reload.
const STORAGE_KEY = "ems-career-path:lang";
let inMemory: string | undefined;

function remembered(): string | undefined {
  try {
    return inMemory ?? LANGS.find((lang) => lang === sessionStorage.getItem(STORAGE_KEY));
  } catch {
    return undefined;
  }
}

/** Remembers the visitor's choice while the tab is open. */
export function rememberLanguage(lang: string): void {
  inMemory = lang;
  try {
    sessionStorage.setItem(STORAGE_KEY, lang);
  } catch {
    // Storage is blocked.
  }
}

/** Returns the language that the switch offers, or undefined if there is only one language. */
export const otherLanguage = (lang: string): string | undefined => LANGS.find((other) => other !== lang);

/**
 * Chooses an element's language. If the element `resumes`, the visitor's last choice wins. Next is the owner's
 * `requested` language, or English if there is no content in it. If `requested` is unset or "auto", the page's
 * language decides, then the browser's, then English.
 */
export function chooseLanguage(requested: string | undefined, element: Element, resumes: boolean): string {
  const chosen = resumes && remembered();
  if (chosen) return chosen;
  if (requested && primaryTag(requested) !== "auto") return supported(requested) ?? "en";
  return supported(nearestLang(element)) ?? (navigator.languages ?? []).map(supported).find(Boolean) ?? "en";
}
