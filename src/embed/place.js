import { TAG, isMade, make } from "./element.js";
import { tagNumber } from "./script.js";
import { warn } from "./warn.js";

const inPage = (script) => script?.isConnected && !script.closest("head") && script.getRootNode() === document;

function targetOf(selector) {
  if (!selector) return null;
  try {
    const found = document.querySelector(selector);
    if (!found) warn(`target="${selector}" is not on the page`);
    return found;
  } catch {
    warn(`target="${selector}" is not a CSS selector`);
    return null;
  }
}

/** Puts an element on the page, unless the owner has put one there himself. */
export function place(script, { target, ...options }) {
  const ready = document.readyState !== "loading";
  if (!ready && (target || !inPage(script))) {
    document.addEventListener("DOMContentLoaded", () => place(script, { target, ...options }), { once: true });
    return;
  }
  const found = targetOf(target);
  const standing = [...document.querySelectorAll(TAG)];
  if (!found && standing.some((element) => !isMade(element))) return;
  const element = make(options, tagNumber(script));
  if (found) found.append(element);
  else if (inPage(script)) script.after(element);
  else (document.querySelector("main") ?? document.body).append(element);
}
