// <ems-career-path>: one widget, from its first connection until it is really gone.
import { onCrash, ownContent, ownersContent, reasonOf, startEngine } from "./engine.js";
import { showFallback } from "./fallback.js";
import { buildFrame, follow } from "./frame.js";
import { language } from "./language.js";
import { fromElement, oneOf } from "./options.js";
import { freeKey, takeKey } from "./storage_key.js";
import { warn } from "./warn.js";

export const TAG = "ems-career-path";
const PATIENCE_MS = 8000;

// The elements that script tags put on the page, and which of the tags did: shared by every copy of the script.
const made = (globalThis[Symbol.for("ems-career-path.made")] ??= new WeakMap());

/** Whether a script tag put this element on the page, not the owner. */
export const isMade = (element) => made.has(element);

/** An element for a script tag that stands alone, the so-manieth on the page. */
export function make(options, tag) {
  const element = document.createElement(TAG);
  made.set(element, tag);
  for (const [name, value] of Object.entries(options)) element.setAttribute(name, value);
  return element;
}

// Its place, which a reload does not change: scripts run in any order, but they stand in one.
function placeOf(element) {
  if (isMade(element)) return `tag-${made.get(element)}`;
  const standing = [...document.querySelectorAll(TAG)].filter((other) => !isMade(other));
  return `element-${standing.indexOf(element)}`;
}

/** Defines the element, unless another copy of the script has done so: then that one serves all. */
export function defineElement(defaults) {
  if (customElements.get(TAG)) return;

  class EmsCareerPath extends HTMLElement {
    #parts = null;
    #options = null;
    #lang = "en";
    #near = null;
    #widget = null;
    #saved;
    #starting = false;
    #told = false;
    #unfollow = () => {};
    #uncrash = () => {};

    connectedCallback() {
      if (this.#widget || this.#starting) return;
      this.#prepare();
      if (oneOf(this.#options, "loading", ["lazy", "eager"]) === "eager" || !("IntersectionObserver" in globalThis)) {
        this.#start();
        return;
      }
      this.#near ??= new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#start(), {
        rootMargin: "500px",
      });
      this.#near.observe(this);
    }

    // A node that moves is connected again in the same turn; only one that stays away is gone.
    disconnectedCallback() {
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#near?.disconnect();
        this.#unfollow();
        this.#stop();
      });
    }

    /** The last result's detail, or null. */
    get result() {
      return this.#widget?.result ?? null;
    }

    /** Forgets the answers and asks the first question. */
    restart() {
      this.#widget?.restart();
    }

    #prepare() {
      this.#options = fromElement(this, defaults);
      this.#lang = language(this.#options.lang, this);
      this.#parts ??= buildFrame(this);
      const { frame } = this.#parts;
      frame.lang = this.#lang;
      frame.dir = "ltr";
      this.#unfollow();
      this.#unfollow = follow(oneOf(this.#options, "theme", ["auto", "light", "dark"]), frame);
    }

    async #start() {
      if (this.#widget || this.#starting) return;
      this.#near?.disconnect();
      this.#starting = true;
      this.#told = false;
      const impatient = setTimeout(() => this.#unavailable("timeout"), PATIENCE_MS);
      try {
        const [glue, own, owners] = await Promise.all([startEngine(), ownContent(this.#lang), this.#ownersContent()]);
        if (this.isConnected) this.#mount(glue, own, owners);
      } catch (error) {
        // A crash while mounting has been told already, by the engine.
        if (this.#told) return;
        if (reasonOf(error) === "crashed") console.error(error);
        this.#unavailable(reasonOf(error));
      } finally {
        clearTimeout(impatient);
        this.#starting = false;
      }
    }

    // A content file that can't be had leaves the built-in words standing.
    async #ownersContent() {
      const url = this.#options.content;
      if (!url) return undefined;
      return ownersContent(url).catch(() => warn(`content="${url}" could not be read, the built-in content is used`));
    }

    #mount(glue, content, owners) {
      const { mount, slot } = this.#parts;
      this.#uncrash = onCrash(() => this.#crashed());
      mount.replaceChildren();
      this.#widget = new glue.Widget(mount, this, {
        options: this.#options,
        content,
        owners,
        key: oneOf(this.#options, "resume", ["session", "off"]) === "session" ? takeKey(this, placeOf(this)) : undefined,
        saved: this.#saved,
        keep: (saved) => (this.#saved = saved),
      });
      this.#parts.fallback?.remove();
      mount.hidden = false;
      slot.hidden = true;
      this.#widget.announce();
    }

    #stop() {
      this.#uncrash();
      freeKey(this);
      this.#widget?.destroy();
      this.#widget = null;
    }

    #crashed() {
      this.#told = true;
      // Nothing of a crashed engine may be called again, so there is no destroy() here.
      this.#widget = null;
      this.#stop();
      this.#unavailable("crashed");
    }

    #unavailable(reason) {
      const { frame, mount, slot, fallback } = this.#parts;
      mount.hidden = true;
      slot.hidden = false;
      fallback?.remove();
      const alone = !this.firstElementChild;
      this.#parts.fallback = showFallback(frame, this.#lang, { reason, alone, retry: () => this.#start() });
      this.dispatchEvent(
        new CustomEvent(`${TAG}:unavailable`, {
          bubbles: true,
          composed: true,
          detail: { version: VERSION, lang: this.#lang, reason },
        }),
      );
    }
  }

  customElements.define(TAG, EmsCareerPath);
}
