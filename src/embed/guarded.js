// Starts the wasm with a guard around each of its functions. The packaging puts this in the place of
// WebAssembly.Instance in wasm-bindgen's glue.
const { Instance } = WebAssembly;
let tell = null;
let laterStyles = "";

/** Has `told` called when this instance crashes: it looks alive then and is dead, and must not be called again. */
export function onCrash(told) {
  tell = told;
}

// A panic stops the wasm on the spot, without a word: all that comes out is the browser's RuntimeError.
const guarded =
  (run) =>
  (...given) => {
    try {
      return run(...given);
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) {
        tell?.();
        tell = null;
      }
      throw error;
    }
  };

/** The styles of all that can follow the first question. */
export const styles = () => laterStyles;

/** A started module like WebAssembly.Instance, its functions guarded. */
export class Guarded {
  constructor(module, imports) {
    // The packaging has put them into a section of the file (docs/adr/0007).
    for (const css of WebAssembly.Module.customSections(module, "styles")) laterStyles = new TextDecoder().decode(css);
    this.exports = {};
    for (const [name, value] of Object.entries(new Instance(module, imports).exports)) {
      this.exports[name] = typeof value === "function" ? guarded(value) : value;
    }
  }
}
