// The custom element <ems-career-path>. Each one has a `WidgetHost`, which does the work.
import type { Options } from "./options";
import { isPlacedByScript, setOwnersElement, setPlacedBy } from "./page_registry";
import { WidgetHost } from "./widget_host";

const TAG = "ems-career-path";

// Kept outside the elements, so that a host page sees only their public members.
const widgetHosts = new WeakMap<Element, WidgetHost>();

/** Creates an element for the script tag with this index. */
export function createElement(options: Options, tagIndex: number): HTMLElement {
  const element = document.createElement(TAG);
  setPlacedBy(element, tagIndex);
  for (const [name, value] of Object.entries(options)) element.setAttribute(name, value);
  return element;
}

/** Defines the element, unless another copy of the script has. Then that copy serves all elements. */
export function defineElement(defaults: Options): void {
  if (customElements.get(TAG)) return;

  class EmsCareerPath extends HTMLElement {
    connectedCallback(): void {
      if (!isPlacedByScript(this)) setOwnersElement(this);
      if (!widgetHosts.has(this)) widgetHosts.set(this, new WidgetHost(this, defaults));
      widgetHosts.get(this)?.connected();
    }

    // An element that moves is connected again in the same turn.
    disconnectedCallback(): void {
      queueMicrotask(() => this.isConnected || widgetHosts.get(this)?.disconnected());
    }

    /** The last result's detail, or null. */
    get result(): unknown {
      return widgetHosts.get(this)?.widget?.result ?? null;
    }

    /** Forgets the answers and asks the first question. */
    restart(): void {
      widgetHosts.get(this)?.widget?.restart();
    }
  }

  customElements.define(TAG, EmsCareerPath);
}
