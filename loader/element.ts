// The custom element <ems-career-path>. Its `WidgetHost` does the work.
import { NAMES, type Options } from "./options";
import type { OwnScript } from "./own_script";
import { isPlacedByScript, setOwnersElement, setPlacedByScript } from "./page_registry";
import { TAG_INDEX } from "./storage_key";
import { warn } from "./warn";
import { WidgetHost } from "./widget_host";

const TAG = "ems-career-path";

// Kept outside the elements, so that host pages see only their public members.
const widgetHosts = new WeakMap<Element, WidgetHost>();

// Waits until the page has finished its change. A move disconnects an element and connects it again. A page that
// redraws a region may add the new element before it removes the old one, whose storage key the new one needs.
function settle(element: Element): void {
  queueMicrotask(() => {
    const host = widgetHosts.get(element);
    if (element.isConnected) host?.connected();
    else host?.disconnected();
  });
}

/** Creates an element with `options` as attributes. `tagIndex` is the index of its script tag on the page. */
export function createElement(options: Options, tagIndex: number): HTMLElement {
  const element = document.createElement(TAG);
  setPlacedByScript(element);
  element.setAttribute(TAG_INDEX, String(tagIndex));
  for (const [name, value] of Object.entries(options)) element.setAttribute(name, value);
  return element;
}

/**
 * Defines the element. If the page runs this script more than once, the first copy serves all elements, with the options
 * of its `script` as defaults.
 */
export function defineElement(script: OwnScript): void {
  // Without these, the owner's content stays.
  if (!globalThis.customElements || !Element.prototype.attachShadow) return;
  const defined = customElements.get(TAG) as typeof EmsCareerPath | undefined;
  if (defined) {
    if (defined.version !== VERSION) warn(`version ${defined.version} runs on this page, not ${VERSION}`);
    return;
  }

  class EmsCareerPath extends HTMLElement {
    static readonly observedAttributes = NAMES;
    static readonly version = VERSION;

    connectedCallback(): void {
      if (!isPlacedByScript(this)) setOwnersElement(this);
      if (!widgetHosts.has(this)) widgetHosts.set(this, new WidgetHost(this, script));
      settle(this);
    }

    disconnectedCallback(): void {
      settle(this);
    }

    attributeChangedCallback(): void {
      widgetHosts.get(this)?.attributeChanged();
    }

    /** The `detail` of the last result event, or null. */
    get result(): unknown {
      return widgetHosts.get(this)?.widget?.result ?? null;
    }

    /** Clears the answers and shows the first question. */
    restart(): void {
      widgetHosts.get(this)?.widget?.restart();
    }
  }

  customElements.define(TAG, EmsCareerPath);
}
