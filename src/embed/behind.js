// What the loader needs once there is a widget: bundled into wasm-bindgen's glue, to keep the loader small.
export { onCrash } from "./guarded.js";
export { followHistory } from "./history.js";
export { print } from "./print.js";
export { copy, system } from "./share.js";
export { painted, takeOver } from "./take_over.js";
