// Controls one element on the page: what it shows, and when its widget starts and stops.
import { hasOwnContent, showFallback } from "./fallback";
import { FirstQuestion, showOutline } from "./first_question";
import type { ContentFile, Glue, Widget, Words, WrittenOptions } from "./glue";
import { inlineContent } from "./inline_content";
import { chooseLanguage, offeredLanguages, otherLanguage, rememberLanguage } from "./language";
import { isSetTo, type Options, optionsOfElement, optionsOfScript } from "./options";
import type { OwnScript } from "./own_script";
import {
  builtInContent,
  forgetRequests,
  loadContent,
  type Reason,
  reasonOf,
  startProgram,
  unavailable,
} from "./program";
import { entryHasAnswers, saveAnswers, savedAnswers } from "./saved_answers";
import { addStyles, buildShadowRoot, followTheme, type Parts, setAccent } from "./shadow_root";
import { leaveLink, onLinkOpened, sharedLink } from "./share_link";
import { freeStorageKey, takeStorageKey } from "./storage_key";
import { isNearViewport, NEAR_PX, nextPaint } from "./visibility";

// After this long the fallback appears. Loading continues, and the widget still starts when it can.
const TIMEOUT_MS = 8000;

// The hosts on the page, oldest first. The first one shows the share links that the visitor opens.
const connected = new Set<WidgetHost>();
onLinkOpened(() => [...connected][0]?.openLink());

/**
 * Shows the first question, the widget or the fallback in an element. Keeps its state while the element is off the
 * page, and after a crash.
 */
export class WidgetHost {
  readonly element: HTMLElement;
  readonly parts: Parts;
  options: Options = {};
  lang = "";
  /** The languages that the owner offers. */
  private langs: string[] = [];
  storageKey = "";
  /** Whether answers and language survive a reload. */
  resumes = true;
  /** The owner's content file, if it has loaded. */
  owners: ContentFile | undefined;
  /** What the fallback says after a crash, and its button, joined by `|`. Set from Rust. */
  crashWords: string | undefined;
  firstQuestion: FirstQuestion | null = null;
  widget: Widget | null = null;
  /** The answers as last saved. Another element may take the storage key while this one is off the page. */
  savedAnswers: string | undefined;

  private readonly script: OwnScript;
  private readonly defaults: Options;
  /** The language to go back to if the words of another one cannot be loaded. */
  private firstLang: string | undefined;
  private laterStyles = "";
  private observer: IntersectionObserver | undefined;
  private optionsHaveChanged = false;
  /** The current attempt to start. */
  private attempt: object | undefined;
  private crashIsReported = false;
  private stopFollowingTheme: (() => void) | undefined;
  private stopListening: (() => void) | undefined;

  constructor(element: HTMLElement, script: OwnScript) {
    this.element = element;
    this.script = script;
    this.defaults = optionsOfScript(script);
    this.parts = buildShadowRoot(element);
  }

  /** Call this when the element is on the page, for the first time or again. */
  async connected(): Promise<void> {
    connected.add(this);
    if (this.widget) return;
    this.readOptions();
    // An element that is put back on the page keeps its language.
    this.setLanguage(this.lang || this.chooseLanguage(this.resumes));
    this.storageKey = takeStorageKey(this.element);
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
    connected.delete(this);
    this.observer?.disconnect();
    this.stopFollowingTheme?.();
    this.stop();
    freeStorageKey(this.element);
  }

  /** Call this when an attribute has changed. All changes of one turn take effect together. */
  attributeChanged(): void {
    if (this.optionsHaveChanged) return;
    this.optionsHaveChanged = true;
    queueMicrotask(() => {
      this.optionsHaveChanged = false;
      if (this.element.isConnected) this.changeOptions();
    });
  }

  private changeOptions(): void {
    const { lang, languages, content, loading } = this.options;
    this.readOptions();
    const { options } = this;
    if (options.lang !== lang || options.languages !== languages) this.showLanguage(this.chooseLanguage(false));
    else if (options.content !== content) this.changeContent();
    this.updateFirstQuestion();
    this.widget?.setOptions(this.writtenOptions());
    if (options.loading !== loading && this.startsNow()) this.start();
  }

  private readOptions(): void {
    this.options = optionsOfElement(this.element, this.defaults);
    const { options, parts } = this;
    this.resumes = !isSetTo(options, "resume", "off");
    this.langs = offeredLanguages(options.languages);
    parts.frame.toggleAttribute("data-one-language", this.langs.length === 1);
    this.stopFollowingTheme?.();
    this.stopFollowingTheme = followTheme(options.theme, parts.frame);
  }

  private chooseLanguage(resumes: boolean): string {
    this.firstLang = chooseLanguage(this.langs, this.options.lang, this.element, resumes);
    return this.firstLang;
  }

  // Tests the frame, because it has a box even if the host page sets `display: contents` on the element.
  private startsNow(): boolean {
    const isEager = isSetTo(this.options, "loading", "eager") || sharedLink(this.element);
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
    if (hasSaved || options.content || inlineContent(element) || sharedLink(element)) {
      if (parts.mount.hidden && hasOwnContent(element)) return;
      showOutline(parts.mount, lang);
    } else {
      this.firstQuestion = new FirstQuestion(parts.mount, lang, this.headingLevel(), () => this.switchLanguage());
      this.updateFirstQuestion();
    }
    this.revealMount();
  }

  private headingLevel(): string {
    return this.options["heading-level"]?.match(/^[1-5]$/)?.[0] ?? "2";
  }

  private updateFirstQuestion(): void {
    if (!this.firstQuestion) return;
    const color = this.options["accent-color"] ?? "";
    setAccent(this.parts.frame, globalThis.CSS?.supports?.("color", color) ? color : "");
    this.firstQuestion.update(this.lang, this.headingLevel());
  }

  // Shows the mount instead of the owner's content.
  private revealMount(): void {
    this.parts.mount.hidden = false;
    this.parts.slot.hidden = true;
  }

  private setLanguage(lang: string): void {
    this.lang = lang;
    this.parts.frame.lang = lang;
    this.firstQuestion?.update(lang, this.headingLevel());
  }

  // Loads everything and mounts the widget, unless it is running or starting already.
  private async start(): Promise<void> {
    if (this.widget || this.attempt) return;
    this.observer?.disconnect();
    const attempt = {};
    this.attempt = attempt;
    this.crashIsReported = false;
    const timeout = setTimeout(() => this.unavailable("timeout"), TIMEOUT_MS);
    try {
      // Even if everything is cached, let the browser paint the first question before the widget mounts.
      await Promise.all([this.loadWords(), nextPaint()]);
      // Everything has loaded. The next step depends on the visitor, so it has no time limit.
      clearTimeout(timeout);
      await this.untilIdle();
      // The visitor may have switched the language.
      const [glue, words] = await Promise.all([startProgram(), this.loadWords()]);
      // "Try again" may have begun a second attempt. The first to finish wins.
      if (this.element.isConnected && !this.widget) this.mount(glue, words);
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === "crashed") console.error(error);
      // `crashed()` may have shown the fallback already, or another attempt may be running or have succeeded.
      if (!this.crashIsReported && !this.widget && this.attempt === attempt) this.unavailable(reason);
    } finally {
      clearTimeout(timeout);
      if (this.attempt === attempt) this.attempt = undefined;
    }
  }

  // Loads the words in the current language. Loads again if the visitor switches meanwhile. If a language they switched
  // to cannot be loaded, goes back to the first one.
  private async loadWords(): Promise<Words> {
    const { lang, firstLang } = this;
    const words = await this.wordsIn(lang).catch((error) => {
      if (firstLang === undefined || lang === firstLang) throw error;
      this.setLanguage(firstLang);
    });
    return words && lang === this.lang ? words : this.loadWords();
  }

  private async wordsIn(lang: string): Promise<Words> {
    const { element, options } = this;
    const [program, builtIn] = [startProgram(), builtInContent(lang)];
    // If the program cannot be loaded, the fallback still needs the owner's numbers.
    program.catch(() => undefined);
    this.owners =
      options.content && !inlineContent(element)
        ? await loadContent(options.content.replaceAll("{lang}", lang))
        : undefined;
    const content = await (await program).chooseContent(this, lang, await builtIn);
    return { ...content, builtIn: content.builtIn ?? unavailable() };
  }

  private writtenOptions(): WrittenOptions {
    const { tag, url } = this.script;
    return {
      values: this.options,
      attributes: this.element.getAttributeNames(),
      scriptAttributes: tag?.getAttributeNames() ?? [],
      scriptUrl: url?.href,
      languages: LANGS,
    };
  }

  /** Adds all styles to the shadow root, or to the document that prints a result. Also called from Rust. */
  addStyles(root: ShadowRoot | Document): void {
    addStyles(root, FIRST_STYLES);
    addStyles(root, this.laterStyles);
  }

  private mount(glue: Glue, words: Words): void {
    const { element, parts } = this;
    const { frame, mount, root } = parts;
    this.laterStyles = glue.laterStyles;
    this.addStyles(root);
    this.stopListening = glue.onCrash(() => this.crashed());
    // Removes the owner's color. The widget sets one that is readable on its background.
    setAccent(frame, "");
    mount.className = "mount";
    this.revealMount();
    const recorded = this.firstQuestion?.handOver() ?? [];
    this.firstQuestion = null;
    const shared = sharedLink(element);
    try {
      const setup = { key: this.storageKey, saved: this.loadAnswers(), shared };
      this.widget = new glue.Widget(mount, element, this, setup, this.writtenOptions(), words);
      this.widget.begin(recorded);
    } catch (error) {
      this.stopListening();
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
    leaveLink(this.element);
    saveAnswers(this.storageKey, answers, this.resumes);
  }

  private loadAnswers(): string | undefined {
    return this.savedAnswers ?? savedAnswers(this.storageKey, this.resumes);
  }

  /** Switches to the other language. Also called from Rust. */
  async switchLanguage(): Promise<void> {
    const lang = otherLanguage(this.lang, this.langs);
    if (lang === undefined) return;
    await this.showLanguage(lang);
    if (this.resumes && this.lang === lang) rememberLanguage(lang);
  }

  private async changeContent(): Promise<void> {
    if (this.widget) this.widget.setContent(await this.loadWords());
  }

  private async showLanguage(lang: string): Promise<void> {
    // The loader has the first question in all languages, so it switches now. The widget has to wait for the content.
    // If that cannot be loaded, `start` goes back to the first language.
    const waitsForContent = !this.firstQuestion;
    if (!waitsForContent) this.setLanguage(lang);
    try {
      const words = await this.wordsIn(lang);
      // Another switch may have overtaken this one.
      if (waitsForContent === (lang === this.lang)) return;
      this.setLanguage(lang);
      this.widget?.setContent(words);
    } catch {
      // Keeps the language. The browser has logged the failed request.
    }
  }

  /** Shows the share link that the visitor has opened. If the fallback is on screen, its button does that. */
  openLink(): void {
    const link = sharedLink(this.element);
    if (!link) return;
    if (this.widget) this.widget.show(link);
    else if (!this.parts.fallback) this.start();
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
      this.attempt = undefined;
      this.start();
    });
  }
}
