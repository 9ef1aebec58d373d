// One widget on the host page, from its first connection until it is really gone.
import { askAnew, onCrash, ownContent, ownersContent, reasonOf, startEngine } from "./engine.js";
import { showFallback, tellUnavailable } from "./fallback.js";
import { isKept, sharedCode, takeSharedCode } from "./fragment.js";
import { FIRST_STYLES, buildFrame, dress, follow, paintAccent } from "./frame.js";
import { language, otherLanguage, rememberLanguage } from "./language.js";
import { fromElement, oneOf } from "./options.js";
import { NEAR, isNear, painted } from "./sight.js";
import { StandIn, outline } from "./stand_in.js";
import { freeKey, takeKey } from "./storage_key.js";
import { warn } from "./warn.js";

const PATIENCE_MS = 8000;
export class Guest {
  constructor(element, defaults, placeOf) {
    Object.assign(this, { element, defaults, placeOf });
  }

  arrived() {
    if (this.widget || this.starting) return;
    this.options = fromElement(this.element, this.defaults);
    const wanted = this.choice("loading", ["lazy", "eager"]) === "eager" || sharedCode() || isNear(this.element);
    // The wasm is on its way before anything is drawn here.
    if (wanted) startEngine();
    this.prepare();
    if (wanted) this.start();
    else {
      const seen = (entries) => entries.some((entry) => entry.isIntersecting) && this.start();
      this.near ??= new IntersectionObserver(seen, { rootMargin: `${NEAR}px` });
      this.near.observe(this.element);
    }
    if (!this.standIn) this.standFirst();
  }

  left() {
    this.near?.disconnect();
    this.unfollow?.();
    this.stop();
    freeKey(this.element);
  }

  choice(name, choices) {
    return oneOf(this.options, name, choices);
  }

  prepare() {
    this.resumes = this.choice("resume", ["session", "off"]) === "session";
    this.parts ??= buildFrame(this.element);
    this.speak(language(this.options.lang, this.element, this.resumes));
    this.unfollow?.();
    this.unfollow = follow(this.choice("theme", ["auto", "light", "dark"]), this.parts.frame);
    this.key = takeKey(this.element, this.placeOf(this.element));
  }

  // The first question stands at once, unless another screen will: then, at most, its outline.
  standFirst() {
    const { options } = this;
    const { frame, mount } = this.parts;
    const kept = this.saved ?? (this.resumes && isKept(this.key));
    if (kept || options.content || sharedCode()) {
      if (mount.hidden && this.element.firstElementChild) return;
      outline(mount, this.lang);
    } else {
      const [level] = options["heading-level"]?.match(/^[1-5]$/) ?? [2];
      const color = options["accent-color"];
      if (CSS.supports("color", color)) paintAccent(frame, color);
      this.standIn = new StandIn(mount, this.lang, level, () => this.switchLanguage());
    }
    this.show();
  }

  show() {
    this.parts.mount.hidden = false;
    this.parts.slot.hidden = true;
  }

  speak(lang) {
    this.lang = this.parts.frame.lang = lang;
  }

  async start() {
    if (this.widget || this.starting) return;
    this.near?.disconnect();
    this.starting = true;
    this.told = false;
    const impatient = setTimeout(() => this.unavailable("timeout"), PATIENCE_MS);
    try {
      // Where all comes at once, the first question is painted all the same before the widget takes its time.
      const [glue] = await Promise.all([startEngine(), this.ownContent(), this.ownersContent(), painted()]);
      await this.standIn?.rested;
      // The press that was waited for may have been on the language switch.
      const own = await this.ownContent();
      // Of two attempts the first to have all is the one.
      if (this.element.isConnected && !this.widget) await this.mount(glue, own);
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === "crashed") console.error(error);
      // A crash while mounting has been told already, by the engine; another attempt may have come through.
      if (!this.told && !this.widget) this.unavailable(reason);
    } finally {
      clearTimeout(impatient);
      this.starting = false;
    }
  }

  // The visitor may change the language while its words are on their way.
  async ownContent() {
    const { lang } = this;
    const content = await ownContent(lang);
    return lang === this.lang ? content : this.ownContent();
  }

  async ownersContent() {
    const url = this.options.content;
    if (!url) return;
    this.owners = await ownersContent(url).catch(() => warn(`content="${url}" could not be read, the built-in content is used`));
  }

  words(content) {
    this.content = content;
    return { content, owners: this.owners, other: otherLanguage(this.lang) };
  }

  async mount(glue, content) {
    const { parts } = this;
    this.uncrash = onCrash(() => this.crashed());
    dress(parts.root, glue.styles());
    parts.fallback?.remove();
    parts.mount.className = "mount";
    this.show();
    const did = this.standIn?.leave() ?? []; // After a Continue ("") another screen stands there.
    this.standIn = null;
    await glue.takeOver(parts, !did.includes(""), () => this.create(glue, content, did));
  }

  create(glue, content, did) {
    const { element, parts, key, saved } = this;
    const shared = takeSharedCode();
    // The widget sets its own, which can be read on what is behind it.
    paintAccent(parts.frame, "");
    this.widget = new glue.Widget(parts.mount, element, {
      ...this.words(content),
      attributes: element.getAttributeNames(),
      options: this.options,
      key: this.resumes ? key : undefined,
      saved,
      shared,
      ...glue.services(this, (page) => [FIRST_STYLES, glue.styles()].forEach((css) => dress(page, css))),
    });
    if (this.choice("history", ["on", "off"]) === "on") this.history = glue.followHistory(this, key);
    this.widget.begin(did);
    if (shared) element.scrollIntoView();
  }

  async switchLanguage() {
    const lang = otherLanguage(this.lang);
    try {
      const content = this.standIn ? null : await ownContent(lang);
      if (lang === this.lang) return;
      this.speak(lang);
      this.standIn?.speak(lang);
      this.widget?.setContent(this.words(content));
      if (this.resumes) rememberLanguage(lang);
    } catch {
      warn(`the words in "${lang}" could not be had`);
    }
  }

  stop() {
    this.uncrash?.();
    this.history?.stop();
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
    const words = reason === "crashed" && this.content?.words;
    const retry = () => {
      // What was waited for in vain may still hang.
      askAnew();
      this.starting = false;
      this.start();
    };
    this.parts.fallback = showFallback(frame, this.lang, { words, alone, retry });
    tellUnavailable(this.element, { version: VERSION, lang: this.lang, reason });
  }
}
