// The shadow root and everything in it except the widget.

/** The parts of an element's shadow root. */
export interface Parts {
  root: ShadowRoot;
  /** Has the theme and resets the host page's styles. */
  frame: HTMLElement;
  /** Shows the owner's own content. */
  slot: HTMLSlotElement;
  /** Holds the first question, then the widget. */
  mount: HTMLElement;
  fallback: HTMLElement | null;
}

// Host pages cancel keys, clicks and copying on the document. Events inside the widget do not reach them.
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
];

const styleSheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** Adds a style sheet to a shadow root or a document, once. */
export function addStyles(root: ShadowRoot | Document, css: string): void {
  const page = root.ownerDocument ?? (root as Document);
  if (!("adoptedStyleSheets" in root)) {
    const style = page.createElement("style");
    style.textContent = css;
    ((root as Partial<Document>).head ?? (root as ParentNode)).append(style);
    return;
  }
  const sheet = styleSheet(page, css);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

// A sheet belongs to one document, and an element may move to another.
function styleSheet(page: Document, css: string): CSSStyleSheet {
  const ofPage = styleSheets.get(page) ?? new Map<string, CSSStyleSheet>();
  styleSheets.set(page, ofPage);
  let sheet = ofPage.get(css);
  if (!sheet) {
    const view = page.defaultView as typeof globalThis & Window;
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    ofPage.set(css, sheet);
  }
  return sheet;
}

// Finds or creates an element. An element that exists came with a snippet and shows the first question.
function findOrCreate(root: ShadowRoot, className: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`.${className}`);
  return found ?? Object.assign(document.createElement("div"), { className, hidden: true });
}

/** Builds the shadow root: a slot with the owner's own content, and the frame with the mount. */
export function buildShadowRoot(element: HTMLElement): Parts {
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  const frame = findOrCreate(root, "ems");
  const mount = findOrCreate(root, "mount");
  // Keep a snippet's first question, with its focus. Remove everything else.
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
  // `:empty { display: none }` on a host page would hide an element without children.
  if (!element.firstChild) element.append(" ");
  addStyles(root, FIRST_STYLES);
  for (const type of CONTAINED_EVENTS) root.addEventListener(type, (event) => event.stopPropagation());
  // If the program crashes at Continue, it does not prevent the submit, and the browser would reload the page.
  frame.onsubmit = () => false;
  return { root, frame, slot, mount, fallback: null };
}

/** Follows the owner's theme or the system's until the returned function is called. */
export function followTheme(theme: string | undefined, frame: HTMLElement): () => void {
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const owners = theme?.match(/^(light|dark)$/i)?.[0].toLowerCase();
  const update = () => {
    frame.dataset.theme = owners ?? (prefersDark.matches ? "dark" : "light");
  };
  update();
  prefersDark.addEventListener("change", update);
  return () => prefersDark.removeEventListener("change", update);
}

/** Sets the accent color of both themes as the owner wrote it. An empty string removes it. */
export function setAccent(frame: HTMLElement, color: string): void {
  for (const theme of ["light", "dark"]) frame.style.setProperty(`--accent-${theme}`, color);
}
