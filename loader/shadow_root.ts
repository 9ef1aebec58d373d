// The shadow root and everything in it except the widget.
import { documentProperty } from "./page_document";

/** The parts of an element's shadow root. */
export interface Parts {
  root: ShadowRoot;
  /** Carries the theme and the language, and resets styles inherited from the host page. */
  frame: HTMLElement;
  /** Shows the owner's content while nothing else is shown. */
  slot: HTMLSlotElement;
  /** Holds the first question, then the widget. */
  mount: HTMLElement;
  fallback: HTMLElement | null;
}

// Some host pages listen on the document to cancel keys, clicks or copying, or to read `event.target.value` of any input.
// The shadow root stops these events, so they never reach the page.
const CONTAINED_EVENTS = [
  "keydown",
  "keyup",
  "keypress",
  "click",
  "mousedown",
  "mouseup",
  "touchstart",
  "touchend",
  "copy",
  "selectstart",
  "contextmenu",
  "beforeinput",
  "input",
];

const CONTROLS = "a, button, input, label, select, summary, textarea";

// Host pages close menus and dialogs on Escape, and on clicks outside of them. The owner's content belongs to the page,
// but its events pass through the shadow root, too. (The widget may have replaced the target by now, but not the path.)
function isForHost(event: Event, frame: HTMLElement): boolean {
  const path = event.composedPath();
  const isEscape = (event as Partial<KeyboardEvent>).key === "Escape";
  const isOnControl = path.some((node) => node instanceof Element && node.matches(CONTROLS));
  return isEscape || !path.includes(frame) || (event.type === "click" && !isOnControl);
}

function containEvents(root: ShadowRoot, frame: HTMLElement): void {
  const contain = (event: Event) => {
    if (!isForHost(event, frame)) event.stopPropagation();
  };
  for (const type of CONTAINED_EVENTS) root.addEventListener(type, contain, { passive: true });
}

const styleSheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** Adds styles to a shadow root or document. Falls back to a <style> element in old browsers. */
export function addStyles(root: ShadowRoot | Document, css: string): void {
  const page = root.ownerDocument ?? (root as Document);
  const sheet = "adoptedStyleSheets" in root && styleSheet(page, css);
  if (!sheet) {
    const style = page.createElement("style");
    style.textContent = css;
    ((root as Partial<Document>).head ?? (root as ParentNode)).append(style);
  } else if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

// Returns the shared style sheet for this CSS. A constructed sheet works in one document only, and an element can move
// to another, so each document has its own.
function styleSheet(page: Document, css: string): CSSStyleSheet | undefined {
  const ofPage = styleSheets.get(page) ?? new Map<string, CSSStyleSheet>();
  styleSheets.set(page, ofPage);
  let sheet = ofPage.get(css);
  if (!sheet) {
    try {
      const view = documentProperty("defaultView", page) as typeof globalThis & Window;
      sheet = new view.CSSStyleSheet();
      sheet.replaceSync(css);
    } catch {
      return undefined;
    }
    ofPage.set(css, sheet);
  }
  return sheet;
}

// Returns the element with this class, or a new, hidden one. If it exists, it comes from a snippet and already shows
// the first question.
function findOrCreate(root: ShadowRoot, className: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`.${className}`);
  return found ?? Object.assign(document.createElement("div"), { className, hidden: true });
}

/** Builds the shadow root: a slot for the owner's content, and the frame with the mount. Adopts a snippet's root. */
export function buildShadowRoot(element: HTMLElement): Parts {
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  const frame = findOrCreate(root, "ems");
  const mount = findOrCreate(root, "mount");
  // Keep a snippet's first question in place, so it keeps its focus. Remove everything else. In browsers without
  // declarative shadow roots, the snippet's template is still in the element.
  element.querySelector("template")?.remove();
  for (const child of [...root.children]) if (child !== frame) child.remove();
  const slot = document.createElement("slot");
  if (frame.hidden) {
    frame.hidden = false;
    frame.dir = "ltr";
    frame.append(mount);
    root.append(frame);
  }
  // The owner's content stays outside the frame, so that the host page styles it.
  root.prepend(slot);
  // Host pages with `:empty { display: none }` would hide an element without children.
  if (!element.firstChild) element.append(" ");
  addStyles(root, FIRST_STYLES);
  containEvents(root, frame);
  // If the program crashes on Continue, it cannot cancel the submit, and the browser would reload the page.
  frame.onsubmit = () => false;
  return { root, frame, slot, mount, fallback: null };
}

/** Applies the owner's theme, or follows the system's. Returns a function that stops following. */
export function followTheme(theme: string | undefined, frame: HTMLElement): () => void {
  const prefersDark = globalThis.matchMedia?.("(prefers-color-scheme: dark)");
  const owners = theme?.match(/^(light|dark)$/i)?.[0].toLowerCase();
  const update = () => {
    frame.dataset.theme = owners ?? (prefersDark?.matches ? "dark" : "light");
  };
  update();
  prefersDark?.addEventListener?.("change", update);
  return () => prefersDark?.removeEventListener?.("change", update);
}

/** Sets the accent color for both themes, unchecked. An empty string removes it. */
export function setAccent(frame: HTMLElement, color: string): void {
  for (const theme of ["light", "dark"]) frame.style.setProperty(`--_ems-accent-${theme}`, color);
}
