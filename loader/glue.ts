// What the loader knows of the glue, which it imports at run time.
import type { Options } from "./options";
import type { WidgetHost } from "./widget_host";

/** A content file. */
export interface Content {
  words: Record<string, string>;
}

/** The words of a widget. */
export interface Words {
  builtIn: Content;
  /** The owner's content, if there is one and it could be read. */
  owners: unknown;
  /** The other language, if there is one. */
  otherLang: string | undefined;
}

/** What a widget starts with. */
export interface Setup {
  content: Words;
  /** The names of the element's attributes. */
  attributes: string[];
  options: Options;
  /** Its key in storage and in the browser's history. */
  key: string;
  saved: string | undefined;
  /** The code of the share link that was opened. */
  shared: string | undefined;
}

/** What the loader calls of the `Widget` that wasm-bindgen exports. */
export interface Widget {
  readonly result: unknown;
  /** Draws in place of the first question. `did` has the choices picked there, and "" for each Continue. */
  begin(did: string[]): void;
  restart(): void;
  setContent(words: Words): void;
  destroy(): void;
}

/** The exports of the glue. */
export interface Glue {
  /** Starts the program; the plain one needs no module. */
  initSync(options: { module: WebAssembly.Module | undefined }): unknown;
  onCrash(listener: () => void): void;
  /** The styles for everything after the first question. */
  laterStyles: string;
  Widget: new (mount: HTMLElement, element: HTMLElement, host: WidgetHost, setup: Setup) => Widget;
}
