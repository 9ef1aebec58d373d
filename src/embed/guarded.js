// Starts the program with a guard around each of its functions. The packaging puts this in the place of
// WebAssembly.Instance in wasm-bindgen's glue.
import { Trap, instantiate, laterStyles } from "program";

let tell = null;
let dead = false;
let styleSheet = "";

/** Has `told` called when this instance crashes: it looks alive then and is dead, and must not be called again. */
export function onCrash(told) {
  tell = told;
}

// A panic stops the program on the spot, without a word: all that comes out is a trap.
const guarded =
  (run) =>
  (...given) => {
    // The listeners of a dead program stay where the next one stands.
    if (dead) return undefined;
    try {
      return run(...given);
    } catch (error) {
      if (error instanceof Trap) {
        dead = true;
        tell?.();
        tell = null;
      }
      throw error;
    }
  };

/** The styles of all that can follow the first question. */
export const styles = () => styleSheet;

/** A started program like WebAssembly.Instance, its functions guarded. */
export class Guarded {
  constructor(module, imports) {
    styleSheet = laterStyles(module);
    this.exports = {};
    for (const [name, value] of Object.entries(instantiate(module, imports))) {
      this.exports[name] = typeof value === "function" ? guarded(value) : value;
    }
  }
}
