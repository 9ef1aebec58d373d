// Runs the program as WebAssembly, behind the crash guard. esbuild replaces `WebAssembly.Instance` in the glue with
// this class.
import { guardExports, guardImports } from "./crash_guard";

// Destructured, because esbuild would replace `WebAssembly.Instance` here, too.
const { Instance, RuntimeError } = WebAssembly;

class GuardedInstance {
  readonly exports: WebAssembly.Exports;

  constructor(module: WebAssembly.Module, imports: WebAssembly.Imports) {
    this.exports = guardExports(new Instance(module, guardImports(imports)).exports, RuntimeError);
  }
}

export { GuardedInstance as "WebAssembly.Instance" };
