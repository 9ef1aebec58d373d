// What the loader knows of the glue, which it imports at run time.
import type { WidgetHost } from "./widget_host";

/** A content file. */
export interface Content {
  words: Record<string, string>;
}

/** The words of a widget. */
export interface Words {
  content: Content;
  /** The owner's content: `null` if it could not be read. */
  owners: unknown;
  /** The other language, if there is one. */
  other: string | undefined;
}

/** What a widget starts with. */
export interface Setup extends Words {
  /** The code of the share link that was opened. */
  shared: string | undefined;
}

/** What the loader calls of the `Widget` that wasm-bindgen exports. */
export interface Widget {
  readonly result: unknown;
  restart(): void;
  setContent(words: Words): void;
  destroy(): void;
}

/** What `history.ts` returns. */
export interface HistoryEntries {
  push(saved: string): void;
  stop(): void;
}

/** The exports of the glue. */
export interface Glue {
  /** Starts the program; the plain one needs no module. */
  initSync(options: { module: WebAssembly.Module | undefined }): unknown;
  onCrash(listener: () => void): void;
  /** The styles for everything after the first question. */
  laterStyles: string;
  /** Creates the widget in place of what the loader shows. */
  create(host: WidgetHost, setup: Setup): Promise<void>;
  /** Waits until the visitor is not about to press something that the widget would replace. */
  atRest(host: WidgetHost): Promise<void>;
}
