// One element on the page: its first question, its widget, its fallback.
import { showFallback } from "./fallback";
import { FirstQuestion, showOutline } from "./first_question";
import type { Content, Glue, Widget, Words } from "./glue";
import { chooseLanguage, otherLanguage, rememberLanguage } from "./language";
import { isSetTo, type Options, optionsOfElement } from "./options";
import { builtInContent, forgetRequests, onCrash, ownersContent, type Reason, reasonOf, startProgram } from "./program";
import { savedAnswers } from "./saved_answers";
import { addStyles, buildShadowRoot, followTheme, type Parts, setAccent } from "./shadow_root";
import { sharedCode, takeSharedCode } from "./share_link";
import { freeStorageKey, takeStorageKey } from "./storage_key";
import { isNearViewport, NEAR_PX, nextPaint } from "./visibility";

const PATIENCE_MS = 8000;

/** Runs the widget in an element, from its first connection until it has left the page. */
export class WidgetHost {
  readonly element: HTMLElement;
  readonly parts: Parts;
  options: Options = {};
  lang = "";
  storageKey = "";
  resumes = true;
  content: Content | undefined;
  firstQuestion: FirstQuestion | null = null;
  widget: Widget | null = null;
  /** What the widget saved last. It is here even where storage is blocked. */
  savedAnswers: string | undefined;

  private readonly defaults: Options;
  private firstLang: string | undefined;
  private ownersContent: unknown;
  private laterStyles = "";
  private observer: IntersectionObserver | undefined;
  private isStarting = false;
  private crashIsReported = false;
  private stopFollowingTheme: (() => void) | undefined;
  private stopListening: (() => void) | undefined;

  constructor(element: HTMLElement, defaults: Options) {
    this.element = element;
    this.defaults = defaults;
    this.parts = buildShadowRoot(element);
  }

  /** The element is on the page, for the first time or again. */
  async connected(): Promise<void> {
    if (this.widget) return;
    this.options = optionsOfElement(this.element, this.defaults);
    this.prepare();
    const { mount, fallback } = this.parts;
    const isSnippet = !mount.hidden;
    if (!this.firstQuestion && !fallback) {
      try {
        this.showFirst();
      } catch (error) {
        // A page may have broken what it takes. The widget can still start.
        console.error(error);
      }
      // A slow phone needs the time that starting takes to paint the question. A snippet's is painted already.
      if (this.firstQuestion && !isSnippet) await nextPaint();
    }
    if (!this.element.isConnected || this.widget) return;
    if (this.startsAtOnce()) this.start();
    else this.startWhenNear();
  }

  /** The element has left the page. */
  disconnected(): void {
    this.observer?.disconnect();
    this.stopFollowingTheme?.();
    this.stop();
    freeStorageKey(this.element);
  }

  private prepare(): void {
    const { element, options, parts } = this;
    this.resumes = !isSetTo(options, "resume", "off");
    this.firstLang ??= chooseLanguage(options.lang, element, this.resumes);
    // An element that comes back keeps its language.
    this.speak(this.lang || this.firstLang);
    this.stopFollowingTheme?.();
    this.stopFollowingTheme = followTheme(options.theme, parts.frame);
    this.storageKey = takeStorageKey(element);
  }

  // Observes the frame, which is displayed even where a host page sets `display: contents` on the element.
  private startsAtOnce(): boolean {
    const isEager = isSetTo(this.options, "loading", "eager") || sharedCode();
    return Boolean(isEager) || isNearViewport(this.parts.frame);
  }

  private startWhenNear(): void {
    const onSeen = (entries: IntersectionObserverEntry[]) => {
      if (entries.some((entry) => entry.isIntersecting)) this.start();
    };
    this.observer ??= new IntersectionObserver(onSeen, { rootMargin: `${NEAR_PX}px` });
    this.observer.observe(this.parts.frame);
  }

  // Shows the first question. If another screen will follow, shows the owner's content or an outline instead.
  private showFirst(): void {
    const { element, options, parts, lang } = this;
    const hasSaved = this.savedAnswers || (this.resumes && savedAnswers(this.storageKey));
    if (hasSaved || options.content || sharedCode()) {
      if (parts.mount.hidden && element.firstElementChild) return;
      showOutline(parts.mount, lang);
    } else {
      const level = options["heading-level"]?.match(/^[1-5]$/)?.[0] ?? "2";
      const color = options["accent-color"] ?? "";
      if (CSS.supports("color", color)) setAccent(parts.frame, color);
      this.firstQuestion = new FirstQuestion(parts.mount, lang, level, () => this.switchLanguage());
    }
    this.revealMount();
  }

  private revealMount(): void {
    this.parts.mount.hidden = false;
    this.parts.slot.hidden = true;
  }

  private speak(lang: string): void {
    this.lang = lang;
    this.parts.frame.lang = lang;
    this.firstQuestion?.speak(lang);
  }

  private async start(): Promise<void> {
    if (this.widget || this.isStarting) return;
    this.observer?.disconnect();
    this.isStarting = true;
    this.crashIsReported = false;
    const timeout = setTimeout(() => this.unavailable("timeout"), PATIENCE_MS);
    try {
      // Even if everything is cached, paint the first question before the widget takes its time.
      const [glue] = await Promise.all([startProgram(), this.loadContent(), this.loadOwnersContent(), nextPaint()]);
      // From here on it waits for the visitor, however long that takes.
      clearTimeout(timeout);
      await this.atRest();
      // The visitor may have pressed the language switch.
      const content = await this.loadContent();
      // If there were two attempts, the first to finish wins.
      if (this.element.isConnected && !this.widget) this.mount(glue, content);
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === "crashed") console.error(error);
      // A crash while mounting has been reported, and another attempt may have succeeded.
      if (!this.crashIsReported && !this.widget) this.unavailable(reason);
    } finally {
      clearTimeout(timeout);
      this.isStarting = false;
    }
  }

  // The visitor may switch the language meanwhile. If the new words cannot be loaded, goes back to the first language.
  private async loadContent(): Promise<Content> {
    const { lang, firstLang } = this;
    const content = await builtInContent(lang).catch((error) => {
      if (firstLang === undefined || lang === firstLang) throw error;
      this.speak(firstLang);
    });
    return content && lang === this.lang ? content : this.loadContent();
  }

  private async loadOwnersContent(): Promise<void> {
    const { content } = this.options;
    // The widget warns if there is none.
    if (content) this.ownersContent = await ownersContent(content).catch(() => undefined);
  }

  /** Adds all styles to the shadow root, or to a document that prints a result. */
  addStyles(root: ShadowRoot | Document): void {
    addStyles(root, FIRST_STYLES);
    addStyles(root, this.laterStyles);
  }

  private words(content: Content): Words {
    this.content = content;
    return { builtIn: content, owners: this.ownersContent, otherLang: otherLanguage(this.lang) };
  }

  private mount(glue: Glue, content: Content): void {
    const { element, options, parts } = this;
    const { frame, mount, root } = parts;
    this.laterStyles = glue.laterStyles;
    this.addStyles(root);
    this.stopListening = onCrash(() => this.crashed());
    // The widget sets an accent that is readable on its background.
    setAccent(frame, "");
    mount.className = "mount";
    this.revealMount();
    const did = this.firstQuestion?.handOver() ?? [];
    this.firstQuestion = null;
    const shared = takeSharedCode();
    this.widget = new glue.Widget(mount, element, this, {
      content: this.words(content),
      attributes: element.getAttributeNames(),
      options,
      key: this.storageKey,
      saved: this.loadAnswers(),
      shared,
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
    if (shared) element.scrollIntoView();
  }

  // Waits while the visitor is pressing something, and while part of the owner's content has the focus: a removed element
  // gets no click, and loses the focus.
  private async atRest(): Promise<void> {
    const { element } = this;
    await this.firstQuestion?.inputEnd;
    if (element.querySelector(":focus"))
      await new Promise((resolve) => element.addEventListener("focusout", resolve, { once: true }));
  }

  /** Saves the answers, or forgets them. The program calls this once, so no crash can leave them half saved. */
  saveAnswers(answers: string | undefined): void {
    this.savedAnswers = answers;
    if (!this.resumes) return;
    try {
      if (answers) sessionStorage.setItem(this.storageKey, answers);
      else sessionStorage.removeItem(this.storageKey);
    } catch {
      // Pages and browsers block storage in many ways. This object still has the answers.
    }
  }

  private loadAnswers(): string | undefined {
    try {
      return this.savedAnswers ?? (this.resumes ? (sessionStorage.getItem(this.storageKey) ?? undefined) : undefined);
    } catch {
      return undefined;
    }
  }

  /** Switches to the other language. */
  async switchLanguage(): Promise<void> {
    const lang = otherLanguage(this.lang);
    if (lang === undefined) return;
    // The first question has its words already. If the rest cannot be loaded, `loadContent` goes back.
    const waits = !this.firstQuestion;
    if (!waits) this.speak(lang);
    try {
      const content = await builtInContent(lang);
      // The visitor may have switched again.
      if (waits === (lang === this.lang)) return;
      this.speak(lang);
      this.widget?.setContent(this.words(content));
      if (this.resumes) rememberLanguage(lang);
    } catch {
      // The language stays as it is, and the browser logs the missing file.
    }
  }

  private stop(): void {
    this.stopListening?.();
    this.widget?.destroy();
    this.widget = null;
  }

  private crashed(): void {
    this.crashIsReported = true;
    // Nothing may call a crashed program, so there is no `destroy()` here.
    this.widget = null;
    this.stop();
    this.unavailable("crashed");
  }

  private unavailable(reason: Reason): void {
    showFallback(this, reason, () => {
      // Requests may still hang.
      forgetRequests();
      this.isStarting = false;
      this.start();
    });
  }
}
