// Shown when the widget cannot run: a sentence and a button to try again. If the owner has put no content into the
// element, it also lists the training hours of each course. `prerender` copies the texts from the content files into
// the loader, so they are there when nothing else loads.
import { isSetTo } from "./options";
import type { Reason } from "./program";
import type { WidgetHost } from "./widget_host";

/** Shows the fallback, whose button calls `retry`, and sends the `unavailable` event. */
export function showFallback(host: WidgetHost, reason: Reason, retry: () => void): void {
  const { parts, element, lang, content } = host;
  // The content file has texts for a crash. It may not have loaded.
  const words = reason === "crashed" ? content?.words : undefined;
  const [sorry = "", tryAgain = "", ...courses] = FALLBACK_WORDS[lang]?.split("|") ?? [];
  const box = document.createElement("div");
  box.className = "fallback";
  box.setAttribute("role", "status");
  const button = Object.assign(document.createElement("button"), {
    className: "button",
    textContent: words?.["fallback.again"] ?? tryAgain,
    onclick: retry,
  });
  box.append(paragraph(words?.["fallback.crashed"] ?? sorry), button);
  if (!element.firstElementChild) box.append(...courses.map(courseLine));

  // The focused element is about to be hidden, so the button takes over the focus.
  const hadFocus = parts.root.activeElement !== null;
  parts.fallback?.remove();
  parts.frame.append(box);
  parts.fallback = box;
  if (hadFocus) button.focus({ preventScroll: true });
  parts.mount.hidden = true;
  parts.slot.hidden = false;
  announce(host, reason);
}

const paragraph = (textContent: string): HTMLElement =>
  Object.assign(document.createElement("p"), { className: "fallback__reason", textContent });

function courseLine(textContent: string, index: number): HTMLElement {
  const href = FALLBACK_LINKS[index];
  if (!href) return paragraph(textContent);
  const className = "fallback__reason button";
  return Object.assign(document.createElement("a"), { className, textContent, href });
}

// Sends the event to the host page, and pushes it to the page's data layer, if there is one.
function announce({ element, options, lang }: WidgetHost, reason: Reason): void {
  const detail = { version: VERSION, lang, reason };
  for (const name of ["ems-career-path:unavailable", "ems-career-path-unavailable"]) {
    element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: { ...detail } }));
  }
  if (isSetTo(options, "analytics", "off")) return;
  try {
    (globalThis as { dataLayer?: unknown[] }).dataLayer?.push({
      event: "ems_career_path_unavailable",
      ems_career_path_version: VERSION,
      ems_career_path_lang: lang,
      ems_career_path_reason: reason,
    });
  } catch {
    // The page's own data layer failed.
  }
}
