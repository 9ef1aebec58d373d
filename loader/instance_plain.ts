// The program as plain JavaScript, where there is no WebAssembly (docs/adr/0011). The glue uses these two classes for its
// `WebAssembly.Module` and `WebAssembly.Instance`.
import translated from "translated";
import { guardExports, guardImports } from "./crash_guard";

class Trap extends Error {}

class TranslatedModule {}

class GuardedInstance {
  readonly exports: WebAssembly.Exports;

  constructor(_module: TranslatedModule, imports: WebAssembly.Imports) {
    this.exports = guardExports(translated(guardImports(imports), Trap), Trap);
  }
}

export { GuardedInstance as "WebAssembly.Instance", TranslatedModule as "WebAssembly.Module" };
