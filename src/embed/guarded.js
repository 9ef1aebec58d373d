// Starts the program with a guard around each of its functions. Packaging puts this in place of WebAssembly.Instance in
// wasm-bindgen's glue.
import { Trap, instantiate, laterStyles } from "program";

let tell = null;
// The trap that stopped this instance.
let dead = null;
let styleSheet = "";

/** Calls `told` when this instance crashes. Nothing may call a crashed instance again. */
export function onCrash(told) {
  tell = told;
}

// How many calls into the program are running, each inside the one before.
let depth = 0;

// A panic stops the program at once, without a message: JavaScript only sees a trap.
const guarded =
  (run) =>
  (...given) => {
    // The crashed program's listeners are still on the page.
    if (dead) return undefined;
    depth += 1;
    try {
      return run(...given);
    } catch (error) {
      if (error instanceof Trap) {
        dead = error;
        tell?.();
        tell = null;
        // The outer call stops with the same error (see `stopping`). Thrown twice, it would be reported twice.
        if (depth > 1) return undefined;
      }
      throw error;
    } finally {
      depth -= 1;
    }
  };

// While the program waits for the page, the page can call it, and that inner call can crash. If the glue or the browser
// catches the trap, the outer call must still stop.
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

/** The styles for everything after the first question. */
export const styles = () => styleSheet;

/** Like WebAssembly.Instance, with guarded functions. */
export class Guarded {
  constructor(module, imports) {
    styleSheet = laterStyles(module);
    const calls = each(imports, (functions) => each(functions, wrapped(stopping)));
    this.exports = each(instantiate(module, calls), wrapped(guarded));
  }
}
