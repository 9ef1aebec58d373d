// The second script: wasm-bindgen's glue and what the loader calls once the program has loaded. It is bundled into one
// module. `glue.ts` declares it for the loader.
export { initSync, Widget } from "glue";
export { onCrash } from "./crash_guard";

/** The styles for everything after the first question. */
export const laterStyles = LATER_STYLES;
