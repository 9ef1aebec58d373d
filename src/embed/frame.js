// The shadow root and everything in it except the widget.
const sheets = new WeakMap();

/** Gives a shadow root or a document a style sheet, once. */
export function dress(root, css) {
  const page = root.ownerDocument ?? root;
  if (!("adoptedStyleSheets" in root)) {
    const style = page.createElement("style");
    style.textContent = css;
    (root.head ?? root).append(style);
    return;
  }
  // A sheet belongs to one document; an element may be moved to another one.
  if (!sheets.has(page)) sheets.set(page, {});
  const known = sheets.get(page);
  if (!known[css]) {
    known[css] = new page.defaultView.CSSStyleSheet();
    known[css].replaceSync(css);
  }
  if (!root.adoptedStyleSheets.includes(known[css])) root.adoptedStyleSheets = [...root.adoptedStyleSheets, known[css]];
}

// Host pages cancel keys, clicks and copying on the document. Keep those inside the widget from them.
const OURS = "keydown keyup keypress click mousedown mouseup touchstart touchend copy selectstart contextmenu";

/** The styles of the frame and of the first question. */
export const FIRST_STYLES = STYLES;

// Finds or makes an element for the root. Only an element from a snippet is visible: it has the first question.
function part(root, className) {
  return root.querySelector("." + className) ?? Object.assign(document.createElement("div"), { className, hidden: true });
}

/** Builds the shadow root: the owner's own content in a slot, and the frame with the widget's mount. */
export function buildFrame(element) {
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  const frame = part(root, "ems");
  const mount = part(root, "mount");
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
  dress(root, FIRST_STYLES);
  for (const type of OURS.split(" ")) root.addEventListener(type, (event) => event.stopPropagation());
  // If the program crashes at Continue, it does not prevent the submit, and the browser would reload the page.
  frame.onsubmit = () => false;
  return { root, frame, slot, mount };
}

/** Follows the theme, as asked for or the system's as it changes, until the returned function is called. */
export function follow(theme, frame) {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const [asked] = theme?.match(/^(light|dark)$/i) ?? [];
  const set = () => {
    frame.dataset.theme = asked?.toLowerCase() ?? (dark.matches ? "dark" : "light");
  };
  set();
  dark.addEventListener("change", set);
  return () => dark.removeEventListener("change", set);
}

/** Sets the accent of both themes as it is written, or none. */
export function paintAccent({ style }, color) {
  for (const theme of ["light", "dark"]) style.setProperty(`--accent-${theme}`, color);
}
