// The box above the widget, in its own shadow root, so that neither the page's styles nor the widget's reach it.
import type { Options } from "../options";
import { documentProperty } from "../page_document";
import { addStyles } from "../shadow_root";
import type { FileReport } from "./files";

const STYLES = `
:host { all: initial; display: block; margin-block: 1em; }
section { border: 2px solid #0b57a4; border-radius: 8px; padding: 1em; background: #fff; color: #1b1f24;
  font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h2 { margin: 0 0 .25em; font-size: 1.2em; }
h3 { margin: 1em 0 .25em; font-size: 1em; }
p, ul { margin: 0; }
ul { padding-inline-start: 1.25em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1em; margin: .5em 0 0; }
dt { font-weight: 600; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; }
th, td { overflow-wrap: normal; padding: .25em .5em; border-block-end: 1px solid #d0d7de; text-align: start; vertical-align: top; }
td:first-child { overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
.bad { color: #a40e26; font-weight: 600; }
`;

function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

/** What the widget found on the page, for the site owner. */
export class CheckBox {
  private readonly host = create("div");
  private readonly facts = create("dl");
  private readonly problems = create("ul");
  private readonly verdict = create("p", "No problems so far.");
  private readonly chosen = create("dl");
  private readonly files = create("tbody");

  constructor(title: string) {
    const root = this.host.attachShadow({ mode: "open" });
    addStyles(root, STYLES);
    const head = create("thead", row("th", "File", "Response", "Size", "What to do"));
    const table = create("div", create("table", head, this.files));
    table.className = "scroll";
    table.tabIndex = 0;
    const box = create(
      "section",
      create("h2", title),
      create("p", "Only visitors with ?ems-check in the address see this box."),
      this.facts,
      create("h3", "Problems"),
      this.verdict,
      this.problems,
      create("h3", "Options"),
      this.chosen,
      create("h3", "Files"),
      table,
    );
    box.setAttribute("aria-label", title);
    this.host.lang = "en";
    root.append(box);
  }

  /** Puts the box right above an element. */
  showAbove(element: Element): void {
    if (element.previousElementSibling !== this.host) element.before(this.host);
  }

  /** Puts the box at the top of the page. */
  showOnTop(): void {
    documentProperty("body").prepend(this.host);
  }

  /** Adds a line to the top of the box. */
  fact(name: string, value: string): void {
    this.facts.append(create("dt", name), create("dd", value));
  }

  /** Adds a problem. */
  problem(text: string): void {
    this.verdict.hidden = true;
    const item = create("li", text);
    item.className = "bad";
    this.problems.append(item);
  }

  /** Adds the options of an element, from its attributes and the script tag. */
  options(options: Options): void {
    const written = Object.entries(options);
    if (!written.length) this.chosen.append(create("dt", "none"), create("dd", "every option has its default"));
    for (const [name, value] of written) this.chosen.append(create("dt", name), create("dd", value));
  }

  /** Adds a row for a file. */
  file({ name, response, size, advice }: FileReport): void {
    const line = row("td", name, response, size, advice || "Fine.");
    if (advice) line.className = "bad";
    this.files.append(line);
  }
}

function row(tag: "th" | "td", ...texts: string[]): HTMLTableRowElement {
  return create("tr", ...texts.map((text) => create(tag, text)));
}
