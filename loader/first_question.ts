// The first question as plain DOM, shown until the widget replaces it. At packaging, `prerender` renders it with Yew,
// so both look the same.

/**
 * An element: its head, then its children. The head is the tag and the attributes, joined by `|`. A child of 0 is a
 * placeholder for the next text in `SCREEN_WORDS`.
 */
export type ElementTree = [head: string, ...children: (ElementTree | 0)[]];

/** Something the visitor did: the name of the choice they picked, or "" for Continue. */
export type Action = string;

// Builds an element and its children. Each text, and the value of each attribute without `=`, is taken off the front of
// `words`. An `h2` becomes a heading of this `level`.
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

// Renders the first question, unless the mount already shows it in this language, for example from a snippet. A snippet
// from another release has a different `SCREEN_ID`, so its question is replaced.
function show(mount: HTMLElement, lang: string, level: string): void {
  const screen = [SCREEN_ID, lang, level].join("-");
  if (mount.dataset.screen === screen) return;
  mount.dataset.screen = screen;
  const [name = "", ...words] = SCREEN_WORDS[lang]?.split("|") ?? [];
  mount.setAttribute("role", "region");
  mount.setAttribute("aria-label", name);
  mount.textContent = "";
  mount.append(draw(SCREEN, words, level));
}

/** Renders the first question invisibly, to reserve its height for the screen that will replace it. */
export function showOutline(mount: HTMLElement, lang: string): void {
  show(mount, lang, "2");
  mount.className = "mount still";
}

/** Shows the first question and records what the visitor does with it, for the widget to replay. */
export class FirstQuestion {
  private readonly mount: HTMLElement;
  private readonly actions: Action[] = [];
  /** Whether the visitor has pressed Continue with a choice picked. From then on the choice is final. */
  private isSubmitted = false;

  /** Resolves when the latest press of a pointer or key has ended. Undefined before the first press. */
  inputEnd: Promise<void> | undefined;

  constructor(mount: HTMLElement, lang: string, level: string, switchLanguage: () => void) {
    this.mount = mount;
    mount.onchange = ({ target }) => this.actions.push((target as HTMLInputElement).value);
    mount.onsubmit = (event) => this.submit(event);
    mount.onclick = (event) => {
      const target = event.target as Element;
      if (target.closest("[data-lang-switch]")) switchLanguage();
      // A sandboxed frame may block form submission, but not clicks.
      else if (target.closest("[part=continue]")) this.submit(event);
      // After Continue, the choice can no longer change.
      else if (this.isSubmitted && target.closest("label")) event.preventDefault();
    };
    mount.onpointerdown = mount.onkeydown = () => {
      this.inputEnd = inputEnd();
    };
    const { chosen, wasSubmitted } = this.adoptSnippet();
    this.update(lang, level);
    // In a snippet, Continue opens the popover. From here on it submits.
    const snippetsButton = mount.querySelector<HTMLButtonElement>("[popovertarget]");
    if (snippetsButton) snippetsButton.type = "submit";
    if (chosen) this.actions.push(chosen);
    if (wasSubmitted) this.submit();
  }

  // Returns what the visitor did with a snippet before this script ran. In a snippet, Continue opens an invisible
  // popover, so an open popover means it was pressed. (`:is` keeps the selector valid in browsers without popovers.)
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
    // Without a choice, the widget will show an error message.
    this.actions.push("");
    this.isSubmitted = this.chosen() !== null;
    if (this.isSubmitted) this.mount.className = "mount busy";
  }

  /** Changes language and heading level. Keeps the choice, and the focus if it is on the language switch. */
  update(lang: string, level: string): void {
    const { mount } = this;
    const chosen = this.chosen()?.value;
    const focused = (mount.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
    const wasOnSwitch = Boolean(focused?.lang);
    show(mount, lang, level);
    const sameChoice = chosen && mount.querySelector<HTMLInputElement>(`[value="${chosen}"]`);
    if (sameChoice) sameChoice.checked = true;
    if (wasOnSwitch) mount.querySelector<HTMLElement>("[data-lang-switch]")?.focus();
  }

  /** Stops recording, so the widget can use the mount. Returns what the visitor did. */
  handOver(): Action[] {
    const { mount } = this;
    mount.onchange = mount.onsubmit = mount.onclick = mount.onpointerdown = mount.onkeydown = null;
    return this.actions.splice(0);
  }
}

// Waits for the end of a press, and for the click that follows it. If the pressed element were replaced earlier, there
// would be no click.
const inputEnd = (): Promise<void> =>
  new Promise((resolve) => {
    const resolveLater = () => setTimeout(resolve);
    for (const type of ["pointerup", "pointercancel", "keyup", "blur"]) addEventListener(type, resolveLater, true);
  });
