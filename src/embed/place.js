import { make } from "./element.js";
import { known, tagNumber } from "./script.js";
import { warn } from "./warn.js";

const inPage = (script) => script?.isConnected && !script.closest("head") && script.getRootNode() === document;

function targetOf(selector) {
  let found = null;
  try {
    found = selector && document.querySelector(selector);
  } catch {
    // What is no selector is found nowhere.
  }
  if (selector && !found) warn(`target="${selector}" is not on the page`);
  return found;
}

/** Puts an element on the page, unless the owner has put one there himself. */
export function place(script, { target, ...options }) {
  const ready = document.readyState !== "loading";
  if (!ready && (target || !inPage(script))) {
    document.addEventListener("DOMContentLoaded", () => place(script, { target, ...options }), { once: true });
    return;
  }
  const found = targetOf(target);
  if (!found && known.get(document)?.deref()?.isConnected) return;
  const element = make(options, tagNumber(script));
  if (found) found.append(element);
  else if (inPage(script)) script.after(element);
  else (document.querySelector("main") ?? document.body).append(element);
}
