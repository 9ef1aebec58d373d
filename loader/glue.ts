// Types for the glue, the second script (`glue_entry.ts`). `program.ts` imports that script at run time.
import type { Action } from "./first_question";
import type { Options } from "./options";
import type { WidgetHost } from "./widget_host";

/** A content file as it arrived. Rust checks it. */
export interface ContentFile {
  /** What warnings call it. */
  name: string;
  /** The status of the server's response. 0 if there was none. */
  status: number;
  text: string;
}

/** The content that the widget gets its texts from. */
export interface Words {
  /** The text of the built-in content. */
  builtIn: string;
  /** The owner's content, if there is any. */
  owners: ContentFile | undefined;
  /** The language of the owner's words, if `data-lang` or `{lang}` in the address names it. */
  ownersLang: string | undefined;
}

/** The owner's options as written. */
export interface WrittenOptions {
  values: Options;
  /** The names of all attributes of the element and of the script tag. The widget warns about unknown ones. */
  attributes: string[];
  scriptAttributes: string[];
  scriptUrl: string | undefined;
  /** The languages that have built-in content. */
  languages: string[];
}

/** Like `Words`, but `builtIn` is undefined if neither the file nor the copy can be loaded. */
export type ChosenContent = Omit<Words, "builtIn"> & { builtIn: string | undefined };

/** The input for a new widget. */
export interface Setup {
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
  /** Replaces the content, in the same or another language. */
  setContent(words: Words): void;
  /** Applies changed options. */
  setOptions(options: WrittenOptions): void;
  /** Removes the widget from the page. */
  destroy(): void;
}

/** The exports of the glue. */
export interface Glue {
  /** Starts the program. The plain JavaScript version needs no module. */
  initSync(options: { module: WebAssembly.Module | undefined }): unknown;
  /** Calls `listener` once, when the program crashes. Returns a function that removes the listener. */
  onCrash(listener: () => void): () => void;
  /** Checks the file with the built-in content, and looks for content inside the element. */
  chooseContent(host: WidgetHost, lang: string, builtIn: ContentFile): Promise<ChosenContent>;
  /** The styles that the first question does not need. */
  laterStyles: string;
  Widget: new (
    mount: HTMLElement,
    element: HTMLElement,
    host: WidgetHost,
    setup: Setup,
    options: WrittenOptions,
    words: Words,
  ) => Widget;
}
