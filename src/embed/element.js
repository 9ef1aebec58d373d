// <ems-career-path>: the element itself. What it does is its guest's affair.
import { Guest } from "./guest.js";
import { isMade, known } from "./script.js";

const TAG = "ems-career-path";

// Beside the elements, not in them: a host page sees no more of one than it is told.
const guests = new WeakMap();

/** An element for a script tag that stands alone, the so-manieth on the page. */
export function make(options, tag) {
  const element = document.createElement(TAG);
  known.set(element, tag);
  for (const [name, value] of Object.entries(options)) element.setAttribute(name, value);
  return element;
}

/** Defines the element, unless another copy of the script has done so: then that one serves all. */
export function defineElement(defaults) {
  if (customElements.get(TAG)) return;

  class EmsCareerPath extends HTMLElement {
    connectedCallback() {
      if (!isMade(this)) known.set(document, new WeakRef(this));
      if (!guests.has(this)) guests.set(this, new Guest(this, defaults));
      guests.get(this).arrived();
    }

    // A node that moves is connected again in the same turn; only one that stays away is gone.
    disconnectedCallback() {
      queueMicrotask(() => this.isConnected || guests.get(this).left());
    }

    /** The last result's detail, or null. */
    get result() {
      return guests.get(this)?.widget?.result ?? null;
    }

    /** Forgets the answers and asks the first question. */
    restart() {
      guests.get(this)?.widget?.restart();
    }
  }

  customElements.define(TAG, EmsCareerPath);
}
