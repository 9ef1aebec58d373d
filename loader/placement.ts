// Adds an element to the page for a script tag.
import { createElement } from "./element";
import type { ScriptOptions } from "./options";
import { tagIndex } from "./own_script";
import { documentProperty, queryAll } from "./page_document";
import { ownersElement } from "./page_registry";
import { warn } from "./warn";

// Whether an element can go right after the script: not in the head, in a shadow root, or off the page.
const isInBody = (script: Element | undefined): script is Element =>
  script?.isConnected === true && !script.closest("head") && script.getRootNode() === document;

function findTarget(selector: string | undefined): Element | null {
  if (!selector) return null;
  let found: Element | null = null;
  try {
    found = queryAll(selector)[0] ?? null;
  } catch {
    // An invalid selector matches nothing.
  }
  if (!found) warn(`target="${selector}" is not on the page`);
  return found;
}

/**
 * Adds an element to the script's `target`. If there is no target and the owner has put no element on the page, adds
 * one right after the script or, if the script is not in the body, at the end of <main> or the body. A `target` of
 * "none" adds nothing.
 */
export function placeElement(script: HTMLScriptElement | undefined, scriptOptions: ScriptOptions): void {
  const { target, ...options } = scriptOptions;
  if (target?.trim().toLowerCase() === "none") return;
  // The target or the end of the page may not be parsed yet.
  if (documentProperty("readyState") === "loading" && (target || !isInBody(script))) {
    addEventListener("DOMContentLoaded", () => placeElement(script, scriptOptions), { once: true });
    return;
  }
  const found = findTarget(target);
  if (!found && ownersElement()?.isConnected) return;
  const element = createElement(options, tagIndex(script));
  if (found) found.append(element);
  else if (isInBody(script)) script.after(element);
  else (queryAll("main")[0] ?? documentProperty("body")).append(element);
}
