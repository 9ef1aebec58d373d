// One widget on the host page, from its first connection until it is really gone.
import { onCrash, ownContent, ownersContent, reasonOf, startEngine } from "./engine.js";
import { showFallback } from "./fallback.js";
import { buildFrame, dress, follow } from "./frame.js";
import { followHistory, sharedCode, takeSharedCode } from "./history.js";
import { language, otherLanguage, rememberLanguage } from "./language.js";
import { fromElement, oneOf } from "./options.js";
import { print } from "./print.js";
import { copy, system } from "./share.js";
import { freeKey, takeKey } from "./storage_key.js";
import { warn } from "./warn.js";

const PATIENCE_MS = 8000;
const nothing = () => {};

export class Guest {
  constructor(element, defaults, placeOf) {
    Object.assign(this, { element, defaults, placeOf, unfollow: nothing, uncrash: nothing, history: null, widget: null });
  }

  arrived() {
    if (this.widget || this.starting) return;
    this.prepare();
    const lazy = this.choice("loading", ["lazy", "eager"]) === "lazy" && "IntersectionObserver" in globalThis;
    if (!lazy || sharedCode()) {
      this.start();
      return;
    }
    this.near ??= new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.start(), {
      rootMargin: "500px",
    });
    this.near.observe(this.element);
  }

  left() {
    this.near?.disconnect();
    this.unfollow();
    this.stop();
  }

  choice(name, choices) {
    return oneOf(this.options, name, choices);
  }

  prepare() {
    this.options = fromElement(this.element, this.defaults);
    this.resumes = this.choice("resume", ["session", "off"]) === "session";
    this.parts ??= buildFrame(this.element);
    this.speak(language(this.options.lang, this.element, this.resumes));
    this.unfollow();
    this.unfollow = follow(this.choice("theme", ["auto", "light", "dark"]), this.parts.frame);
  }

  speak(lang) {
    this.lang = lang;
    this.parts.frame.lang = lang;
    this.parts.frame.dir = "ltr";
  }

  async start() {
    if (this.widget || this.starting) return;
    this.near?.disconnect();
    this.starting = true;
    this.told = false;
    const impatient = setTimeout(() => this.unavailable("timeout"), PATIENCE_MS);
    try {
      const [glue, own, owners] = await Promise.all([startEngine(), ownContent(this.lang), this.ownersContent()]);
      this.owners = owners;
      if (this.element.isConnected) this.mount(glue, own);
    } catch (error) {
      if (reasonOf(error) === "crashed") console.error(error);
      // A crash while mounting has been told already, by the engine.
      if (this.told) return;
      this.unavailable(reasonOf(error));
    } finally {
      clearTimeout(impatient);
      this.starting = false;
    }
  }

  // A content file that can't be had leaves the built-in words standing.
  async ownersContent() {
    const url = this.options.content;
    if (!url) return undefined;
    return ownersContent(url).catch(() => warn(`content="${url}" could not be read, the built-in content is used`));
  }

  words(content) {
    return { content, owners: this.owners, other: otherLanguage(this.lang) };
  }

  mount(glue, content) {
    const { element, parts, saved } = this;
    const { mount, slot, root } = parts;
    const key = takeKey(element, this.placeOf(element));
    const shared = takeSharedCode();
    this.uncrash = onCrash(() => this.crashed());
    dress(root, glue.styles());
    mount.replaceChildren();
    this.widget = new glue.Widget(mount, element, {
      ...this.words(content),
      options: this.options,
      key: this.resumes ? key : undefined,
      saved,
      shared,
      canShare: "share" in navigator,
      page: {
        keep: (kept) => (this.saved = kept),
        push: (kept) => this.history?.push(kept),
        switchLanguage: () => this.switchLanguage(),
        print: () => print(parts, this.lang, glue.styles()),
        copy: (link) => copy(link, (copied) => this.widget?.copied(copied)),
        system,
      },
    });
    if (this.choice("history", ["on", "off"]) === "on") this.history = followHistory(this, key);
    parts.fallback?.remove();
    mount.hidden = false;
    slot.hidden = true;
    this.widget.announce();
    if (shared) element.scrollIntoView();
  }

  async switchLanguage() {
    const lang = otherLanguage(this.lang);
    try {
      const content = await ownContent(lang);
      if (lang === this.lang) return;
      this.speak(lang);
      this.widget?.setContent(this.words(content));
      if (this.resumes) rememberLanguage(lang);
    } catch {
      warn(`the words in "${lang}" could not be had`);
    }
  }

  stop() {
    this.uncrash();
    this.history?.stop();
    freeKey(this.element);
    this.widget?.destroy();
    this.widget = null;
  }

  crashed() {
    this.told = true;
    // Nothing of a crashed engine may be called again, so there is no destroy() here.
    this.widget = null;
    this.stop();
    this.unavailable("crashed");
  }

  unavailable(reason) {
    const { frame, mount, slot, fallback } = this.parts;
    mount.hidden = true;
    slot.hidden = false;
    fallback?.remove();
    const alone = !this.element.firstElementChild;
    this.parts.fallback = showFallback(frame, this.lang, { reason, alone, retry: () => this.start() });
    const detail = { version: VERSION, lang: this.lang, reason };
    const event = new CustomEvent("ems-career-path:unavailable", { bubbles: true, composed: true, detail });
    this.element.dispatchEvent(event);
  }
}
