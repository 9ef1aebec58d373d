// Guards every call into and out of the program.
//
// A panic stops the program at once, without a message: JavaScript only sees a trap. Nothing may call a crashed program
// again, but its listeners are still on the page.

type Callable = (...args: unknown[]) => unknown;

let listener: (() => void) | null = null;
let trap: unknown = null;
/** How many calls into the program are running, each inside the one before. */
let depth = 0;

/** Calls `onCrashed` when this program crashes. */
export function onCrash(onCrashed: () => void): void {
  listener = onCrashed;
}

/** Guards what the program exports. `Trap` is the class of what it throws when it crashes. */
export function guardExports(exports: WebAssembly.Exports, Trap: new () => Error): WebAssembly.Exports {
  const guard =
    (call: Callable): Callable =>
    (...args) => {
      if (trap) return undefined;
      depth += 1;
      try {
        return call(...args);
      } catch (error) {
        if (error instanceof Trap) {
          trap = error;
          listener?.();
          listener = null;
          // The outer call throws the same error (see `guardImports`). Thrown twice, it would be reported twice.
          if (depth > 1) return undefined;
        }
        throw error;
      } finally {
        depth -= 1;
      }
    };
  return mapFunctions(exports, guard);
}

/**
 * Guards what the program imports. While the program waits for the page, the page can call it, and that inner call can
 * crash. The outer call must stop then, even if the glue or the browser catches the trap.
 */
export function guardImports(imports: WebAssembly.Imports): WebAssembly.Imports {
  const guard =
    (call: Callable): Callable =>
    (...args) => {
      const result = call(...args);
      if (trap) throw trap;
      return result;
    };
  const modules = Object.entries(imports).map(([name, functions]) => [name, mapFunctions(functions, guard)]);
  return Object.fromEntries(modules);
}

function mapFunctions<T extends object>(object: T, change: (call: Callable) => Callable): T {
  const members = Object.entries(object).map(([name, value]) => [
    name,
    typeof value === "function" ? change(value) : value,
  ]);
  return Object.fromEntries(members);
}
