// Shown when the widget cannot run: a sentence and a button to try again. If the owner has put no content into the
// element, it also lists the training hours of each course. `prerender` copies the texts from the content files into
// the loader, so they are there when nothing else loads.
import { inlineContent } from "./inline_content";
import { isSetTo } from "./options";
import type { Reason } from "./program";
import type { WidgetHost } from "./widget_host";

/** Shows the fallback, whose button calls `retry`, and sends the `unavailable` event. */
export function showFallback(host: WidgetHost, reason: Reason, retry: () => void): void {
  const { parts, element, lang } = host;
  const [sorry = "", tryAgain, ...courses] = FALLBACK_WORDS[lang]?.split("|") ?? [];
  const [crashed = sorry, startAgain = tryAgain] = (reason === "crashed" && host.crashWords?.split("|")) || [];
  const box = document.createElement("div");
  box.className = "fallback";
  box.setAttribute("role", "status");
  const button = Object.assign(document.createElement("button"), {
    className: "button",
    textContent: startAgain,
    onclick: retry,
  });
  box.append(paragraph(crashed), button);
  if (!hasOwnContent(element)) box.append(...courseLines(host, courses));

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

/** Whether the owner has put something into the element that visitors can see. */
export const hasOwnContent = (element: Element): boolean => element.querySelector(":scope > :not(script)") !== null;

const paragraph = (textContent: string): HTMLElement =>
  Object.assign(document.createElement("p"), { className: "fallback__reason", textContent });

// Returns a line for each course.
function courseLines({ element, options, lang, owners }: WidgetHost, courses: string[]): HTMLElement[] {
  const hours = [...trainingHours(inlineContent(element)?.text ?? owners?.text)];
  return courses.map((course, index) => {
    const textContent = course.replace(/{}/g, () => `${hours.shift()}`);
    const builtIn = FALLBACK_LINKS[index];
    if (!builtIn) return paragraph(textContent);
    const written = options[index ? "course-url-emt" : "course-url-emr"] || options["course-url"] || builtIn;
    const href = written.replaceAll("{lang}", lang);
    const className = "fallback__reason button";
    const link = Object.assign(document.createElement("a"), { className, textContent, href });
    // Refuses what Rust refuses: other schemes, and placeholders such as `https://HOST/`.
    if (!/^http/.test(link.protocol) || /\u2026|\/\/[A-Z.-]+(\/|$)/.test(href)) link.href = builtIn;
    return link;
  });
}

// Returns the owner's hours for the courses if all of them make sense, or else the built-in ones.
function trainingHours(content = ""): number[] {
  try {
    const { facts } = JSON.parse(content);
    const hours = FALLBACK_FACTS.map((name, index) => Number(facts[name]?.value ?? FALLBACK_HOURS[index]));
    const [emrMin = 0, emrMax = 0, emt = 0] = hours;
    const areSound = hours.every((number) => number > 0 && number <= 5000 && number % 1 === 0);
    if (areSound && emrMin <= emrMax && emrMax < emt) return hours;
  } catch {
    // There is no content, or it is not JSON.
  }
  return FALLBACK_HOURS;
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
