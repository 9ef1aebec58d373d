// Runs the program as plain JavaScript, for pages without WebAssembly (docs/adr/0011). esbuild replaces
// `WebAssembly.Module` and `WebAssembly.Instance` in the glue with these classes.
import translated from "translated";
import { guardExports, guardImports } from "./crash_guard";

class Trap extends Error {}

// Nothing to compile: `translated` is the program.
class TranslatedModule {}

class GuardedInstance {
  readonly exports: WebAssembly.Exports;

  constructor(_module: TranslatedModule, imports: WebAssembly.Imports) {
    this.exports = guardExports(translated(guardImports(imports), Trap), Trap);
  }
}

export { GuardedInstance as "WebAssembly.Instance", TranslatedModule as "WebAssembly.Module" };
