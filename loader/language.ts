// Chooses an element's language and remembers the visitor's choice.

// The language without region or script: "es" for "es-MX".
const primaryTag = (tag: string): string | undefined => tag.trim().toLowerCase().split(/[-_]/)[0];
const supported = (tag: string, langs: string[]): string | undefined => langs.find((lang) => lang === primaryTag(tag));

/** Returns those of our languages that the owner's `languages` option lists. If it lists none, returns all of ours. */
export function offeredLanguages(written = ""): string[] {
  const tags = written.toLowerCase().split(/[\s,]+/);
  const offered = LANGS.filter((lang) => tags.includes(lang));
  return offered.length ? offered : LANGS;
}

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

function remembered(langs: string[]): string | undefined {
  try {
    const chosen = inMemory ?? sessionStorage.getItem(STORAGE_KEY);
    return langs.find((lang) => lang === chosen);
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
export const otherLanguage = (lang: string, langs: string[]): string | undefined =>
  langs.find((other) => other !== lang);

/**
 * Chooses one of the languages for an element. If the element `resumes`, the visitor's last choice wins. Next is the
 * owner's `requested` language, or the first one if there is no content in it. If `requested` is unset or "auto", the
 * page's language decides, then the browser's, then the first one.
 */
export function chooseLanguage(
  langs: string[],
  requested: string | undefined,
  element: Element,
  resumes: boolean,
): string {
  const chosen = resumes && remembered(langs);
  if (chosen) return chosen;
  const [first = ""] = langs;
  if (requested && primaryTag(requested) !== "auto") return supported(requested, langs) ?? first;
  const browsers = (navigator.languages ?? []).map((tag) => supported(tag, langs)).find(Boolean);
  return supported(nearestLang(element), langs) ?? browsers ?? first;
}
