// The names that `cargo xtask package` replaces by JSON values.

/** The address of the published files if it is fixed at build time, else an empty string. */
declare const BASE_URL: string;
declare const VERSION: string;
/** The languages that have a content file. */
declare const LANGS: string[];
declare const GLUE_FILE: string;
declare const WASM_FILE: string;
/** Glue and program in one JavaScript file. */
declare const PLAIN_FILE: string;
declare const FIRST_STYLES: string;
declare const LATER_STYLES: string;

/** The first question's elements, as `prerender` describes them. */
declare const SCREEN: import("./first_question").ElementTree;
declare const SCREEN_ID: string;
/** By language, the first question's words with bars between. */
declare const SCREEN_WORDS: Record<string, string>;
/** By language, the fallback's words with bars between. */
declare const FALLBACK_WORDS: Record<string, string>;
declare const FALLBACK_LINKS: string[];

/** The program as wasm2js writes it: called with its imports and the class to throw at a trap, it returns its exports. */
declare module "translated" {
  const start: (imports: WebAssembly.Imports, Trap: new () => Error) => WebAssembly.Exports;
  export default start;
}

/** What wasm-bindgen generates. */
declare module "glue" {
  export const initSync: import("./glue").Glue["initSync"];
  export const Widget: import("./glue").Glue["Widget"];
}
