// What the loader needs once there is a widget: bundled into wasm-bindgen's glue, to keep the loader small.
export { onCrash, styles } from "./guarded.js";
export { followHistory } from "./history.js";
export { services } from "./services.js";
export { takeOver } from "./take_over.js";
