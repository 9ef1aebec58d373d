// Puts an element on the page for a script tag.
import { createElement } from "./element";
import type { ScriptOptions } from "./options";
import { tagIndex } from "./own_script";
import { ownersElement } from "./page_registry";
import { warn } from "./warn";

const isInBody = (script: Element | undefined): script is Element =>
  script?.isConnected === true && !script.closest("head") && script.getRootNode() === document;

function findTarget(selector: string | undefined): Element | null {
  if (!selector) return null;
  let found: Element | null = null;
  try {
    found = document.querySelector(selector);
  } catch {
    // An invalid selector matches nothing.
  }
  if (!found) warn(`target="${selector}" is not on the page`);
  return found;
}

/** Puts an element in the target, after the script, or at the end of the page, unless the owner has put one anywhere. */
export function placeElement(script: HTMLOrSVGScriptElement | undefined, scriptOptions: ScriptOptions): void {
  const { target, ...options } = scriptOptions;
  if (document.readyState === "loading" && (target || !isInBody(script))) {
    document.addEventListener("DOMContentLoaded", () => placeElement(script, scriptOptions), { once: true });
    return;
  }
  const found = findTarget(target);
  if (!found && ownersElement()?.isConnected) return;
  const element = createElement(options, tagIndex(script));
  if (found) found.append(element);
  else if (isInBody(script)) script.after(element);
  else (document.querySelector("main") ?? document.body).append(element);
}
