// What is shown where the widget cannot run: a sentence and, if the owner has put no content there, what each course
// takes. `prerender` takes the words from the content files.
import { isSetTo } from "./options";
import type { Reason } from "./program";
import type { WidgetHost } from "./widget_host";

/** Shows the fallback with a button to `retry`, and dispatches the `unavailable` event. */
export function showFallback(host: WidgetHost, reason: Reason, retry: () => void): void {
  const { parts, element, lang, content } = host;
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

  // The focused element is about to be hidden.
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

// Tells the host page, and its data layer if it has one.
function announce({ element, options, lang }: WidgetHost, reason: Reason): void {
  const detail = { version: VERSION, lang, reason };
  element.dispatchEvent(new CustomEvent("ems-career-path:unavailable", { bubbles: true, composed: true, detail }));
  if (isSetTo(options, "analytics", "off")) return;
  try {
    (globalThis as { dataLayer?: unknown[] }).dataLayer?.push({
      event: "ems_career_path_unavailable",
      ems_career_path_version: VERSION,
      ems_career_path_lang: lang,
      ems_career_path_reason: reason,
    });
  } catch {
    // An error in the page's own data layer is not ours to report.
  }
}
