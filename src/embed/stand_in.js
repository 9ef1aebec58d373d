// The first question before there is a widget: SCREEN, as Yew's server renderer made it (see `prerender`).

/** Draws the first question in a language, unless it stands there. */
function paint(mount, lang, level) {
  const screen = [SCREEN_ID, lang, level].join("-");
  if (mount.dataset.screen === screen) return;
  mount.dataset.screen = screen;
  const words = SCREEN_WORDS[lang].split("|");
  const draw = ([head, ...children]) => {
    const [tag, ...attributes] = head.split("|");
    const element = document.createElement(tag === "h2" ? `h${level}` : tag);
    for (const attribute of attributes) {
      const [name, value] = attribute.split("=");
      element.setAttribute(name, value ?? words.shift());
    }
    for (const child of children) element.append(child ? draw(child) : words.shift());
    return element;
  };
  mount.setAttribute("role", "region");
  mount.setAttribute("aria-label", words.shift());
  mount.replaceChildren(draw(SCREEN));
}

/** Draws the outline of a screen that is still to come. */
export function outline(mount, lang) {
  paint(mount, lang, 2);
  mount.className = "mount still";
}

/** Shows the first question, and notes what the visitor does with it. */
export class StandIn {
  constructor(mount, lang, level, switchLanguage) {
    // Choices by their names, and "" for each Continue.
    Object.assign(this, { mount, level, did: [] });
    mount.onchange = ({ target }) => this.did.push(target.value);
    mount.onsubmit = (event) => {
      event?.preventDefault();
      if (this.settled) return;
      this.did.push("");
      this.settled = Boolean(this.chosen());
      if (this.settled) mount.className = "mount busy";
    };
    mount.onclick = (event) => {
      if (event.target.closest("[data-lang-switch]")) switchLanguage();
      // A frame in a sandbox may submit no form; a click it has.
      else if (event.target.closest("[part=continue]")) mount.onsubmit(event);
      // What has been sent off stands as it was.
      else if (this.settled && event.target.closest("label")) event.preventDefault();
    };
    // No element goes away between a finger's down and its up, or no click would follow.
    mount.onpointerdown = mount.onkeydown = () => {
      this.rested = new Promise((rest) => {
        const later = () => setTimeout(rest);
        for (const type of "pointerup pointercancel keyup blur".split(" ")) addEventListener(type, later, true);
      });
    };
    // What was done with a snippet before the script was there: its Continue has opened a popover that is not seen.
    // (Browsers that lack popovers overlook the question within `:is`.) From now on it sends the form off.
    const chosen = this.chosen()?.value;
    const sent = mount.querySelector(":is(:popover-open)");
    sent?.remove();
    this.speak(lang);
    const snippets = mount.querySelector("[popovertarget]");
    if (snippets) snippets.type = "submit";
    if (chosen) this.did.push(chosen);
    if (sent) mount.onsubmit();
  }

  chosen() {
    return this.mount.querySelector(":checked");
  }

  speak(lang) {
    const chosen = this.chosen()?.value;
    const onSwitch = this.mount.getRootNode().activeElement?.lang;
    paint(this.mount, lang, this.level);
    const same = chosen && this.mount.querySelector(`[value=${chosen}]`);
    if (same) same.checked = true;
    if (onSwitch) this.mount.querySelector("[data-lang-switch]").focus();
  }

  /** Leaves the mount to the widget, and gives what was done. */
  leave() {
    const { mount } = this;
    mount.onchange = mount.onsubmit = mount.onclick = mount.onpointerdown = mount.onkeydown = null;
    return this.did.splice(0);
  }
}
