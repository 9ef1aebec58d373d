// What the loader needs once there is a widget: bundled into wasm-bindgen's glue, to keep the loader small.
export { create } from "./create.js";
export { onCrash, styles } from "./guarded.js";
export { atRest } from "./at_rest.js";
