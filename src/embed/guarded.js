// Starts the program with a guard around each of its functions. The packaging puts this in the place of
// WebAssembly.Instance in wasm-bindgen's glue.
import { Trap, instantiate, laterStyles } from "program";

let tell = null;
// The trap that stopped this instance.
let dead = null;
let styleSheet = "";

/** Calls `told` when this instance crashes. Nothing may call a crashed instance again. */
export function onCrash(told) {
  tell = told;
}

// A panic stops the program on the spot, without a message: all that comes out is a trap.
const guarded =
  (run) =>
  (...given) => {
    // The crashed program's listeners are still on the page.
    if (dead) return undefined;
    try {
      return run(...given);
    } catch (error) {
      if (error instanceof Trap) {
        dead = error;
        tell?.();
        tell = null;
      }
      throw error;
    }
  };

// The program can crash in a call that the page makes while the program waits for the page. The glue or the browser
// may catch that trap; the outer call must not go on then.
const stopping =
  (call) =>
  (...given) => {
    const result = call(...given);
    if (dead) throw dead;
    return result;
  };

const each = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));

const wrapped = (wrap) => (value) => (typeof value === "function" ? wrap(value) : value);

/** The styles of all that can follow the first question. */
export const styles = () => styleSheet;

/** A started program like WebAssembly.Instance, its functions guarded. */
export class Guarded {
  constructor(module, imports) {
    styleSheet = laterStyles(module);
    const calls = each(imports, (functions) => each(functions, wrapped(stopping)));
    this.exports = each(instantiate(module, calls), wrapped(guarded));
  }
}
