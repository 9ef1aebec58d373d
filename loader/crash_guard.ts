// Guards every call into and out of the program (the Rust code).
//
// In the release build, a panic is a trap without a message. A crashed program must never run again, but its event
// listeners are still on the page. After a crash, the guards ignore all calls into it.

type Callable = (...args: unknown[]) => unknown;

const listeners = new Set<() => void>();
let trap: unknown = null;
/** The number of nested calls into the program. */
let depth = 0;

/** Calls `listener` when this program crashes (at most once). Returns a function that removes the listener. */
export function onCrash(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Wraps the functions that the program exports. After a crash they do nothing. `Trap` is the class of the error that a
 * crash throws.
 */
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
          for (const listener of [...listeners]) listener();
          // `guardImports` throws this error again to end the outer call. Do not report it twice.
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
 * Wraps the functions that the program imports. An imported function can run page code that calls back into the
 * program, and that inner call can crash. Then the outer call has to end too, even if the glue or the browser has
 * caught the trap.
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
