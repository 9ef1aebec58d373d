// The first question, shown until the widget takes its place. `prerender` renders it with Yew.

/** An element: its tag and attributes with bars between, then its children. A child 0 is the next of the words. */
export type ElementTree = [head: string, ...children: (ElementTree | 0)[]];

/** What a visitor did: a choice's name, or "" for Continue. */
export type Action = string;

// Draws an element. An attribute without a value has the next of the words.
function draw([head, ...children]: ElementTree, words: string[], level: string): HTMLElement {
  const nextWord = () => words.shift() ?? "";
  const [tag = "", ...attributes] = head.split("|");
  const element = document.createElement(tag === "h2" ? `h${level}` : tag);
  for (const attribute of attributes) {
    const [name = "", value] = attribute.split("=");
    element.setAttribute(name, value ?? nextWord());
  }
  for (const child of children) element.append(child ? draw(child, words, level) : nextWord());
  return element;
}

// Shows the first question in a language, unless it is there already.
function show(mount: HTMLElement, lang: string, level: string): void {
  const screen = [SCREEN_ID, lang, level].join("-");
  if (mount.dataset.screen === screen) return;
  mount.dataset.screen = screen;
  const [name = "", ...words] = SCREEN_WORDS[lang]?.split("|") ?? [];
  mount.setAttribute("role", "region");
  mount.setAttribute("aria-label", name);
  mount.replaceChildren(draw(SCREEN, words, level));
}

/** Shows an empty box of the first question's height. */
export function showOutline(mount: HTMLElement, lang: string): void {
  show(mount, lang, "2");
  mount.className = "mount still";
}

/** Shows the first question and records what the visitor does with it. */
export class FirstQuestion {
  private readonly mount: HTMLElement;
  private readonly level: string;
  private readonly actions: Action[] = [];
  private isSubmitted = false;

  /** Resolves when the visitor's finger or key is up again. */
  inputEnd: Promise<void> | undefined;

  constructor(mount: HTMLElement, lang: string, level: string, switchLanguage: () => void) {
    this.mount = mount;
    this.level = level;
    mount.onchange = ({ target }) => this.actions.push((target as HTMLInputElement).value);
    mount.onsubmit = (event) => this.submit(event);
    mount.onclick = (event) => {
      const target = event.target as Element;
      if (target.closest("[data-lang-switch]")) switchLanguage();
      // A sandboxed frame may block submits, but not clicks.
      else if (target.closest("[part=continue]")) this.submit(event);
      // After Continue, the answer can no longer change.
      else if (this.isSubmitted && target.closest("label")) event.preventDefault();
    };
    mount.onpointerdown = mount.onkeydown = () => {
      this.inputEnd = inputEnd();
    };
    const { chosen, wasSubmitted } = this.adoptSnippet();
    this.speak(lang);
    const snippetsButton = mount.querySelector<HTMLButtonElement>("[popovertarget]");
    if (snippetsButton) snippetsButton.type = "submit";
    if (chosen) this.actions.push(chosen);
    if (wasSubmitted) this.submit();
  }

  // What the visitor did with a snippet before this script ran. There, Continue opens an invisible popover. (Browsers
  // without popovers ignore the unknown selector within `:is`.)
  private adoptSnippet() {
    const popover = this.mount.querySelector(":is(:popover-open)");
    popover?.remove();
    return { chosen: this.chosen()?.value, wasSubmitted: popover !== null };
  }

  private chosen(): HTMLInputElement | null {
    return this.mount.querySelector(":checked");
  }

  private submit(event?: Event): void {
    event?.preventDefault();
    if (this.isSubmitted) return;
    this.actions.push("");
    this.isSubmitted = this.chosen() !== null;
    if (this.isSubmitted) this.mount.className = "mount busy";
  }

  /** Switches the language; the choice and the focus stay. */
  speak(lang: string): void {
    const { mount } = this;
    const chosen = this.chosen()?.value;
    const focused = (mount.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
    const wasOnSwitch = Boolean(focused?.lang);
    show(mount, lang, this.level);
    const sameChoice = chosen && mount.querySelector<HTMLInputElement>(`[value=${chosen}]`);
    if (sameChoice) sameChoice.checked = true;
    if (wasOnSwitch) mount.querySelector<HTMLElement>("[data-lang-switch]")?.focus();
  }

  /** Leaves the mount to the widget. Returns what the visitor did. */
  handOver(): Action[] {
    const { mount } = this;
    mount.onchange = mount.onsubmit = mount.onclick = mount.onpointerdown = mount.onkeydown = null;
    return this.actions.splice(0);
  }
}

// If an element is removed between a finger's down and its up, no click follows.
const inputEnd = (): Promise<void> =>
  new Promise((resolve) => {
    const resolveLater = () => setTimeout(resolve);
    for (const type of ["pointerup", "pointercancel", "keyup", "blur"]) addEventListener(type, resolveLater, true);
  });
