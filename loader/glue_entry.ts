// Entry point of the second script, a module: wasm-bindgen's glue, the crash guard, the choice of the content and
// the remaining styles.
// `program.ts` imports it at run time, and `glue.ts` has its types.
export { initSync, Widget } from "glue";
export { chooseContent } from "./content";
export { onCrash } from "./crash_guard";

/** The styles that the first question does not need. */
export const laterStyles = LATER_STYLES;
