// Types for the glue, the second script (`glue_entry.ts`). `program.ts` imports that script at run time.
import type { Action } from "./first_question";
import type { Options } from "./options";
import type { WidgetHost } from "./widget_host";

/** The part of a built-in content file that the loader reads. */
export interface Content {
  words: Record<string, string>;
}

/** The content that the widget gets its texts from. */
export interface Words {
  builtIn: Content;
  /** The owner's content file as parsed JSON. Undefined if there is none or it failed to load. */
  owners: unknown;
  /** The language that the switch offers. */
  otherLang: string | undefined;
}

/** The input for a new widget. */
export interface Setup {
  content: Words;
  /** The names of all attributes of the element. The widget warns about unknown ones. */
  attributes: string[];
  options: Options;
  /** The widget's key in sessionStorage and in `history.state`. */
  key: string;
  /** The saved answers, if there are any. */
  saved: string | undefined;
  /** The share link that the visitor opened. */
  shared: string | undefined;
}

/** The members of the Rust `Widget` that the loader uses. wasm-bindgen exports them. */
export interface Widget {
  /** The `detail` of the last result event, or null. */
  readonly result: unknown;
  /** Replaces the loader's first question and replays what the visitor did with it. */
  begin(recorded: Action[]): void;
  restart(): void;
  /** Shows the result of a share link. */
  show(link: string): void;
  /** Switches the language. */
  setContent(words: Words): void;
  /** Removes the widget from the page. */
  destroy(): void;
}

/** The exports of the glue. */
export interface Glue {
  /** Starts the program. The plain JavaScript version needs no module. */
  initSync(options: { module: WebAssembly.Module | undefined }): unknown;
  /** Calls `listener` once, when the program crashes. */
  onCrash(listener: () => void): void;
  /** The styles that the first question does not need. */
  laterStyles: string;
  Widget: new (mount: HTMLElement, element: HTMLElement, host: WidgetHost, setup: Setup) => Widget;
}
