// What stands where the widget can't run: a sentence, beside whatever content the owner has put there; where there is
// none, what each course takes. The words are the content files' (see `prerender`).
import { is } from "./options.js";

/** Shows it in a guest's place, with a way to `retry`, and tells the host page of the reason. */
export function fallBack(guest, reason, retry) {
  const { parts, element, lang, content, options } = guest;
  const { frame, root, mount, slot, fallback } = parts;
  const words = reason === "crashed" && content?.words;
  const [sorry, again, ...courses] = FALLBACK_WORDS[lang].split("|");
  const add = (tag, className, textContent) =>
    box.appendChild(Object.assign(document.createElement(tag), { className, textContent }));
  const box = document.createElement("div");
  box.className = "fallback";
  box.setAttribute("role", "status");
  add("p", "fallback__reason", words?.["fallback.crashed"] ?? sorry);
  const button = add("button", "button", words?.["fallback.again"] ?? again);
  button.onclick = retry;
  const compare = (course, place) => {
    const href = FALLBACK_LINKS[place];
    const line = add(href ? "a" : "p", "fallback__reason", course);
    if (href) Object.assign(line, { href, className: "fallback__reason button" });
  };
  if (!element.firstElementChild) courses.forEach(compare);
  // What had the focus goes away.
  const { activeElement } = root;
  fallback?.remove();
  frame.append(box);
  parts.fallback = box;
  if (activeElement) button.focus({ preventScroll: true });
  mount.hidden = true;
  slot.hidden = false;
  tell(element, options, { version: VERSION, lang, reason });
}

// The page's data layer hears of it, too, if there is one.
function tell(element, options, detail) {
  element.dispatchEvent(new CustomEvent("ems-career-path:unavailable", { bubbles: true, composed: true, detail }));
  if (is(options, "analytics", "off")) return;
  try {
    globalThis.dataLayer?.push({
      event: "ems_career_path_unavailable",
      ems_career_path_version: detail.version,
      ems_career_path_lang: detail.lang,
      ems_career_path_reason: detail.reason,
    });
  } catch {
    // The page's own affair.
  }
}
