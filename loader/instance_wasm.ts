// The program as WebAssembly. The glue uses this class for its `WebAssembly.Instance`.
import { guardExports, guardImports } from "./crash_guard";

// Not written `WebAssembly.Instance`, which would be this class.
const { Instance, RuntimeError } = WebAssembly;

class GuardedInstance {
  readonly exports: WebAssembly.Exports;

  constructor(module: WebAssembly.Module, imports: WebAssembly.Imports) {
    this.exports = guardExports(new Instance(module, guardImports(imports)).exports, RuntimeError);
  }
}

export { GuardedInstance as "WebAssembly.Instance" };
