// What stands where the widget can't run: a sentence, beside whatever content the owner has put there; where there is
// none, what each course takes. The words are the content files' (see `prerender`).
import { is } from "./options.js";

/** Shows it, or after a crash the sentence of the `words`, with a way to try again. */
export function showFallback(parts, lang, { words, alone, retry }) {
  const { frame, root, fallback } = parts;
  const [sorry, again, ...courses] = FALLBACK_WORDS[lang].split("|");
  const add = (tag, className, textContent) =>
    box.appendChild(Object.assign(document.createElement(tag), { className, textContent }));
  const box = document.createElement("div");
  box.className = "fallback";
  box.setAttribute("role", "status");
  add("p", "fallback__reason", words?.["fallback.crashed"] ?? sorry);
  const button = add("button", "button", words?.["fallback.again"] ?? again);
  button.onclick = retry;
  for (const course of alone ? courses : []) {
    const url = FALLBACK_LINKS[courses.indexOf(course)];
    const line = add(url ? "a" : "p", url ? "button" : "", course);
    if (url) line.href = url;
  }
  // What had the focus is gone, or hidden.
  const { activeElement } = root;
  fallback?.remove();
  frame.append(box);
  parts.fallback = box;
  if (activeElement) button.focus({ preventScroll: true });
}

/** Tells the host page that the widget can't run, and its data layer if it has one. */
export function tellUnavailable(element, options, detail) {
  element.dispatchEvent(new CustomEvent("ems-career-path:unavailable", { bubbles: true, composed: true, detail }));
  if (is(options, "analytics", "off")) return;
  const { version, lang, reason } = detail;
  try {
    globalThis.dataLayer?.push({
      event: "ems_career_path_unavailable",
      ems_career_path_version: version,
      ems_career_path_lang: lang,
      ems_career_path_reason: reason,
    });
  } catch {
    // The page's own affair.
  }
}
