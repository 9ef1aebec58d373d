// Global constants. `cargo xtask package` replaces each with a JSON value when it bundles the scripts.

/** The URL of the published files, or an empty string if the build does not set it. */
declare const BASE_URL: string;
declare const VERSION: string;
/** The languages that have a built-in content file. */
declare const LANGS: string[];
/** A hash of the built-in content of all languages, which is in the names of its files. */
declare const CONTENT_HASH: string;
/** By language: the checksum of the file with its built-in content. Only the glue contains them. */
declare const CONTENT_CHECKSUMS: Record<string, number>;
/** The script with a copy of the built-in content of all languages. Only the glue contains its name. */
declare const CONTENT_COPY_FILE: string;
/** The script that shows owners what the widget found on their page. */
declare const CHECK_FILE: string;
declare const GLUE_FILE: string;
declare const WASM_FILE: string;
/** The hash of the wasm, as in an `integrity` attribute. */
declare const WASM_INTEGRITY: string;
/** The file with the glue and the program as plain JavaScript. Empty in a debug build. */
declare const PLAIN_FILE: string;
/** The styles of the first question and the fallback. */
declare const FIRST_STYLES: string;
/** The styles that the first question does not need. Only the glue contains them. */
declare const LATER_STYLES: string;

/** The elements of the first question, rendered by `prerender`. They are the same in all languages. */
declare const SCREEN: import("./first_question").ElementTree;
/** A hash of the first question's elements and texts. */
declare const SCREEN_ID: string;
/** By language: the widget's name and the texts of the first question, joined by `|`. */
declare const SCREEN_WORDS: Record<string, string>;
/**
 * By language: the fallback's sentence, its button and a line for each course, joined by `|`. In the lines, `{}` stands
 * for the next fact.
 */
declare const FALLBACK_WORDS: Record<string, string>;
/** The facts in these lines, in order. The first three are EMR's fewest and most hours, and EMT's hours. */
declare const FALLBACK_FACTS: string[];
/** The values of these facts. */
declare const FALLBACK_HOURS: number[];
/** The links of the courses, in the order of their lines in `FALLBACK_WORDS`. The last courses may have no link. */
declare const FALLBACK_LINKS: string[];

/**
 * The program, translated to JavaScript by wasm2js. `start` takes the imports and the class of the error that a trap
 * throws, and returns the exports.
 */
declare module "translated" {
  const start: (imports: WebAssembly.Imports, Trap: new () => Error) => WebAssembly.Exports;
  export default start;
}

/** The script that wasm-bindgen generates. */
declare module "glue" {
  export const initSync: import("./glue").Glue["initSync"];
  export const Widget: import("./glue").Glue["Widget"];
  /** Whether a file is the built-in content with this checksum. If it is not, warns with the reason. */
  export const isBuiltIn: (name: string, status: number, text: string, checksum: number) => boolean;
}
