// Controls one element on the page: what it shows, and when its widget starts and stops.
import { showFallback } from "./fallback";
import { FirstQuestion, showOutline } from "./first_question";
import type { Content, Glue, Widget, Words } from "./glue";
import { chooseLanguage, otherLanguage, rememberLanguage } from "./language";
import { isSetTo, type Options, optionsOfElement } from "./options";
import { builtInContent, forgetRequests, onCrash, ownersContent, type Reason, reasonOf, startProgram } from "./program";
import { entryHasAnswers, saveAnswers, savedAnswers } from "./saved_answers";
import { addStyles, buildShadowRoot, followTheme, type Parts, setAccent } from "./shadow_root";
import { sharedCode, takeSharedCode } from "./share_link";
import { freeStorageKey, takeStorageKey } from "./storage_key";
import { isNearViewport, NEAR_PX, nextPaint } from "./visibility";

// After this long the fallback appears. Loading continues, and the widget still starts when it can.
const TIMEOUT_MS = 8000;

/**
 * Shows the first question, the widget or the fallback in an element. Keeps its state while the element is off the
 * page, and after a crash.
 */
export class WidgetHost {
  readonly element: HTMLElement;
  readonly parts: Parts;
  options: Options = {};
  lang = "";
  storageKey = "";
  /** Whether answers and language survive a reload. */
  resumes = true;
  /** The content file that the widget uses. */
  content: Content | undefined;
  firstQuestion: FirstQuestion | null = null;
  widget: Widget | null = null;
  /** The answers as last saved. The element keeps them if it is away while another one takes its storage key. */
  savedAnswers: string | undefined;

  private readonly defaults: Options;
  /** The language to go back to if the words of another one cannot be loaded. */
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

  /** Call this when the element is on the page, for the first time or again. */
  async connected(): Promise<void> {
    if (this.widget) return;
    this.options = optionsOfElement(this.element, this.defaults);
    this.prepare();
    const { mount, fallback } = this.parts;
    const isSnippet = !mount.hidden;
    if (!this.firstQuestion && !fallback) {
      try {
        this.showFirstScreen();
      } catch (error) {
        // The page may have broken a browser API that this needs. The widget may still start.
        console.error(error);
      }
      // Starting keeps a slow phone busy, so let it paint the question first. A snippet's question is already painted.
      if (this.firstQuestion && !isSnippet) await nextPaint();
    }
    if (!this.element.isConnected || this.widget) return;
    if (this.startsNow()) this.start();
    else this.startWhenNear();
  }

  /** Call this when the element is off the page. */
  disconnected(): void {
    this.observer?.disconnect();
    this.stopFollowingTheme?.();
    this.stop();
    freeStorageKey(this.element);
  }

  // Sets language, theme and storage key, each time the element is put on the page.
  private prepare(): void {
    const { element, options, parts } = this;
    this.resumes = !isSetTo(options, "resume", "off");
    this.firstLang ??= chooseLanguage(options.lang, element, this.resumes);
    // An element that is put back on the page keeps its language.
    this.setLanguage(this.lang || this.firstLang);
    this.stopFollowingTheme?.();
    this.stopFollowingTheme = followTheme(options.theme, parts.frame);
    this.storageKey = takeStorageKey(element);
  }

  // Tests the frame, because it has a box even if the host page sets `display: contents` on the element.
  private startsNow(): boolean {
    const isEager = isSetTo(this.options, "loading", "eager") || sharedCode();
    return Boolean(isEager) || isNearViewport(this.parts.frame);
  }

  private startWhenNear(): void {
    if (!globalThis.IntersectionObserver) {
      this.start();
      return;
    }
    const onSeen = (entries: IntersectionObserverEntry[]) => {
      if (entries.some((entry) => entry.isIntersecting)) this.start();
    };
    this.observer ??= new IntersectionObserver(onSeen, { rootMargin: `${NEAR_PX}px` });
    this.observer.observe(this.parts.frame);
  }

  // Shows the first question. If the widget will start with another screen, the owner's content stays visible instead.
  // Without such content, or if a snippet has already replaced it, an invisible first question reserves the space.
  private showFirstScreen(): void {
    const { element, options, parts, lang } = this;
    const hasSaved = this.loadAnswers() || (this.resumes && entryHasAnswers(this.storageKey));
    if (hasSaved || options.content || sharedCode()) {
      if (parts.mount.hidden && element.firstElementChild) return;
      showOutline(parts.mount, lang);
    } else {
      const level = options["heading-level"]?.match(/^[1-5]$/)?.[0] ?? "2";
      const color = options["accent-color"] ?? "";
      if (globalThis.CSS?.supports?.("color", color)) setAccent(parts.frame, color);
      this.firstQuestion = new FirstQuestion(parts.mount, lang, level, () => this.switchLanguage());
    }
    this.revealMount();
  }

  // Shows the mount instead of the owner's content.
  private revealMount(): void {
    this.parts.mount.hidden = false;
    this.parts.slot.hidden = true;
  }

  private setLanguage(lang: string): void {
    this.lang = lang;
    this.parts.frame.lang = lang;
    this.firstQuestion?.setLanguage(lang);
  }

  // Loads everything and mounts the widget, unless it is running or starting already.
  private async start(): Promise<void> {
    if (this.widget || this.isStarting) return;
    this.observer?.disconnect();
    this.isStarting = true;
    this.crashIsReported = false;
    const timeout = setTimeout(() => this.unavailable("timeout"), TIMEOUT_MS);
    try {
      // Even if everything is cached, let the browser paint the first question before the widget mounts.
      const [glue] = await Promise.all([startProgram(), this.loadContent(), this.loadOwnersContent(), nextPaint()]);
      // Everything has loaded. The next step depends on the visitor, so it has no time limit.
      clearTimeout(timeout);
      await this.untilIdle();
      // The visitor may have switched the language.
      const content = await this.loadContent();
      // "Try again" may have begun a second attempt. The first to finish wins.
      if (this.element.isConnected && !this.widget) this.mount(glue, content);
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === "crashed") console.error(error);
      // `crashed()` may have shown the fallback already, or another attempt may have succeeded.
      if (!this.crashIsReported && !this.widget) this.unavailable(reason);
    } finally {
      clearTimeout(timeout);
      this.isStarting = false;
    }
  }

  // Loads the content in the current language. Loads again if the visitor switches meanwhile. If a language they
  // switched to cannot be loaded, goes back to the first one.
  private async loadContent(): Promise<Content> {
    const { lang, firstLang } = this;
    const content = await builtInContent(lang).catch((error) => {
      if (firstLang === undefined || lang === firstLang) throw error;
      this.setLanguage(firstLang);
    });
    return content && lang === this.lang ? content : this.loadContent();
  }

  private async loadOwnersContent(): Promise<void> {
    const { content } = this.options;
    // If it cannot be loaded, the widget warns and uses the built-in content.
    if (content) this.ownersContent = await ownersContent(content).catch(() => undefined);
  }

  /** Adds all styles to the shadow root, or to the document that prints a result. Also called from Rust. */
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
    // Removes the owner's color. The widget sets one that is readable on its background.
    setAccent(frame, "");
    mount.className = "mount";
    this.revealMount();
    const recorded = this.firstQuestion?.handOver() ?? [];
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
      this.widget.begin(recorded);
    } catch (error) {
      this.widget = null;
      throw error;
    }
    // Removed only now: if `begin` had crashed, the new fallback would have taken over the focus from this one.
    parts.fallback?.remove();
    parts.fallback = null;
    if (shared) element.scrollIntoView();
  }

  // Waits while the visitor is pressing something, and while the focus is in the owner's content. Mounting would lose
  // their click or their focus.
  private async untilIdle(): Promise<void> {
    const { element } = this;
    await this.firstQuestion?.inputEnd;
    if (!element.querySelector(":focus")) return;
    await new Promise<void>((resolve) => {
      const onFocusOut = ({ relatedTarget }: FocusEvent) => {
        // The focus may move from one link of the owner's content to the next.
        if (element.contains(relatedTarget as Node | null)) return;
        element.removeEventListener("focusout", onFocusOut);
        resolve();
      };
      element.addEventListener("focusout", onFocusOut);
    });
  }

  /** Saves the answers, or deletes them. Rust makes one call for each change, so no crash leaves them half saved. */
  saveAnswers(answers: string | undefined): void {
    this.savedAnswers = answers;
    saveAnswers(this.storageKey, answers, this.resumes);
  }

  private loadAnswers(): string | undefined {
    return this.savedAnswers ?? savedAnswers(this.storageKey, this.resumes);
  }

  /** Switches to the other language. Also called from Rust. */
  async switchLanguage(): Promise<void> {
    const lang = otherLanguage(this.lang);
    if (lang === undefined) return;
    // The loader has the first question in all languages, so it switches now. The widget has to wait for the content.
    // If that cannot be loaded, `start` goes back to the first language.
    const waitsForContent = !this.firstQuestion;
    if (!waitsForContent) this.setLanguage(lang);
    try {
      const content = await builtInContent(lang);
      // Another switch may have overtaken this one.
      if (waitsForContent === (lang === this.lang)) return;
      this.setLanguage(lang);
      this.widget?.setContent(this.words(content));
      if (this.resumes) rememberLanguage(lang);
    } catch {
      // Keeps the language. The browser has logged the failed request.
    }
  }

  private stop(): void {
    this.stopListening?.();
    this.widget?.destroy();
    this.widget = null;
  }

  private crashed(): void {
    this.crashIsReported = true;
    // Forgets the widget without `destroy()`: nothing may call a crashed program.
    this.widget = null;
    this.stop();
    this.unavailable("crashed");
  }

  // Shows the fallback. Its button starts over, even if an earlier attempt is still waiting for a file.
  private unavailable(reason: Reason): void {
    showFallback(this, reason, () => {
      forgetRequests();
      this.isStarting = false;
      this.start();
    });
  }
}
