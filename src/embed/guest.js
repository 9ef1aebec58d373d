// One widget on the host page, from its first connection until it is really gone.
import { askAnew, onCrash, ownContent, ownersContent, reasonOf, startEngine } from "./engine.js";
import { fallBack } from "./fallback.js";
import { keptAt, sharedCode, takeSharedCode } from "./fragment.js";
import { FIRST_STYLES, buildFrame, dress, follow, paintAccent } from "./frame.js";
import { language, otherLanguage, rememberLanguage } from "./language.js";
import { fromElement, is } from "./options.js";
import { NEAR, isNear, painted } from "./sight.js";
import { StandIn, outline } from "./stand_in.js";
import { freeKey, takeKey } from "./storage_key.js";

const PATIENCE_MS = 8000;
export class Guest {
  constructor(element, defaults) {
    Object.assign(this, { element, defaults });
  }

  arrived() {
    if (this.widget) return;
    this.options = fromElement(this.element, this.defaults);
    this.prepare();
    // The frame has a box wherever there is one, even where a host page takes that of the element away.
    const { frame } = this.parts;
    const wanted = is(this.options, "loading", "eager") || sharedCode() || isNear(frame);
    // The wasm is on its way before anything is drawn here.
    if (wanted) this.start();
    else {
      const seen = (entries) => entries.some((entry) => entry.isIntersecting) && this.start();
      this.near ??= new IntersectionObserver(seen, { rootMargin: `${NEAR}px` });
      this.near.observe(frame);
    }
    if (!this.standIn && !this.parts.fallback) this.standFirst();
  }

  left() {
    this.near?.disconnect();
    this.unfollow();
    this.stop();
    freeKey(this.element);
  }

  prepare() {
    const { element, options } = this;
    this.resumes = !is(options, "resume", "off");
    this.parts ??= buildFrame(element);
    // One that comes back speaks as it did.
    this.first ??= language(options.lang, element, this.resumes);
    this.speak(this.lang ?? this.first);
    this.unfollow?.();
    this.unfollow = follow(options.theme, this.parts.frame);
    this.key = takeKey(element);
  }

  // The first question stands at once, unless another screen will: then, at most, its outline.
  standFirst() {
    const { options } = this;
    const { frame, mount } = this.parts;
    const kept = this.saved ?? (this.resumes && keptAt(this.key));
    if (kept || options.content || sharedCode()) {
      if (mount.hidden && this.element.firstElementChild) return;
      outline(mount, this.lang);
    } else {
      const [level] = options["heading-level"]?.match(/^[1-5]$/) ?? [2];
      const color = options["accent-color"];
      if (CSS.supports("color", color)) paintAccent(frame, color);
      this.standIn = new StandIn(mount, this.lang, level, () => this.switchLanguage());
    }
    this.reveal();
  }

  reveal() {
    this.parts.mount.hidden = false;
    this.parts.slot.hidden = true;
  }

  speak(lang) {
    this.lang = this.parts.frame.lang = lang;
    this.standIn?.speak(lang);
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
      // From here on it is the visitor who is waited for.
      clearTimeout(impatient);
      await this.atRest();
      // The press that was waited for may have been on the language switch.
      const own = await this.ownContent();
      // Of two attempts the first to have all is the one.
      if (this.element.isConnected && !this.widget) this.mount(glue, own);
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

  // The visitor may change the language while its words are on their way; if they can't be had, those of the
  // language that he came from may be.
  async ownContent() {
    const { lang, first } = this;
    const content = await ownContent(lang).catch((error) => {
      if (lang === first) throw error;
      this.speak(first);
    });
    return lang === this.lang ? content : this.ownContent();
  }

  async ownersContent() {
    const { content } = this.options;
    // The widget warns if there is none.
    if (content) this.owners = await ownersContent(content).catch(() => undefined);
  }

  words(content) {
    this.content = content;
    return { builtIn: content, owners: this.owners, otherLang: otherLanguage(this.lang) };
  }

  mount(glue, content) {
    const { element, options, key, parts } = this;
    const { frame, mount, root } = parts;
    this.dress = (page) => [FIRST_STYLES, glue.styles()].forEach((css) => dress(page, css));
    this.dress(root);
    this.uncrash = onCrash(() => this.crashed());
    // The widget sets its own accent, which can be read on what is behind it.
    paintAccent(frame, "");
    mount.className = "mount";
    this.reveal();
    const did = this.standIn?.leave() ?? [];
    this.standIn = null;
    this.widget = new glue.Widget(mount, element, this, {
      content: this.words(content),
      attributes: element.getAttributeNames(),
      options,
      key,
      saved: this.savedAnswers(),
      shared: takeSharedCode(),
    });
    try {
      this.widget.begin(did);
    } catch (error) {
      this.widget = null;
      throw error;
    }
    // After a crash in `begin`, the next fallback takes the focus of this one.
    parts.fallback?.remove();
    parts.fallback = null;
  }

  // Waits while the visitor is pressing something, and while something of the owner's has the focus: a removed element
  // gets no click, and loses the focus.
  async atRest() {
    const { element } = this;
    await this.standIn?.rested;
    if (element.querySelector(":focus")) await new Promise((then) => element.addEventListener("focusout", then, { once: true }));
  }

  /** Saves the answers, or forgets them. Rust calls this once, so no crash can leave them half saved. */
  saveAnswers(answers) {
    this.saved = answers;
    if (!this.resumes) return;
    try {
      if (answers) sessionStorage.setItem(this.key, answers);
      else sessionStorage.removeItem(this.key);
    } catch {
      // Pages and browsers block storage in many ways. They are still here.
    }
  }

  savedAnswers() {
    try {
      return this.saved ?? (this.resumes ? sessionStorage.getItem(this.key) : undefined);
    } catch {
      return undefined;
    }
  }

  async switchLanguage() {
    const lang = otherLanguage(this.lang);
    // The first question has its words already. Where the rest can't be had, `ownContent` goes back.
    const waits = !this.standIn;
    if (!waits) this.speak(lang);
    try {
      const content = await ownContent(lang);
      // The visitor may have switched once more.
      if (waits === (lang === this.lang)) return;
      this.speak(lang);
      this.widget?.setContent(this.words(content));
      if (this.resumes) rememberLanguage(lang);
    } catch {
      // It goes on as it is; of the file that is missing the browser tells.
    }
  }

  stop() {
    this.uncrash?.();
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
    fallBack(this, reason, () => {
      // What was waited for in vain may still hang.
      askAnew();
      this.starting = false;
      this.start();
    });
  }
}
