// Chooses the content of a language. Part of the glue, so that the loader stays small.
import { isBuiltIn } from "glue";
import type { ChosenContent, ContentFile } from "./glue";
import { INLINE_CONTENT } from "./inline_content";
import { documentProperty } from "./page_document";
import type { WidgetHost } from "./widget_host";

/**
 * Returns the content of a language. The built-in content has a file for each language, so that visitors load only one.
 * If it is missing or damaged, or if a cache has mixed up two releases, a script with a copy replaces it.
 */
export async function chooseContent(
  { element, options, owners }: WidgetHost,
  lang: string,
  file: ContentFile,
): Promise<ChosenContent> {
  // Checks each file once, so that there is one warning.
  const text = texts.get(file) ?? builtInText(file, lang);
  texts.set(file, text);
  const builtIn = await text;
  await isParsed(element);
  const inline = inlineScript(element, lang);
  if (inline) {
    const content = { name: "the content in the element", status: 200, text: inline.text };
    return { builtIn, owners: content, ownersLang: langOf(inline) };
  }
  const ownersLang = options.content?.includes("{lang}") ? lang : undefined;
  return { builtIn, owners: owners && { ...owners, name: `content="${owners.name}"` }, ownersLang };
}

const texts = new WeakMap<ContentFile, Promise<string | undefined>>();

async function builtInText({ name, status, text }: ContentFile, lang: string): Promise<string | undefined> {
  if (isBuiltIn(name, status, text, CONTENT_CHECKSUMS[lang] ?? 0)) return text;
  const file = new URL(CONTENT_COPY_FILE, import.meta.url).href;
  const copies: { default: Record<string, string> } | undefined = await import(file).catch(() => undefined);
  return copies?.default[lang];
}

const langOf = (script: Element): string | undefined =>
  script.getAttribute("data-lang")?.toLowerCase().split(/[-_]/)[0];

// If no script is in this language, the first one still has facts and links.
function inlineScript(element: Element, lang: string): HTMLScriptElement | undefined {
  const scripts = [...element.querySelectorAll<HTMLScriptElement>(INLINE_CONTENT)];
  return scripts.find((script) => langOf(script) === lang) ?? scripts[0];
}

// Waits until the browser has parsed what is inside the element.
async function isParsed(element: Element): Promise<void> {
  if (documentProperty("readyState") !== "loading") return;
  // If the parser has reached a node after the element, it has finished the element.
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return;
  await new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, { once: true }));
}
