// The program as WebAssembly.
const { Instance, Module } = WebAssembly;

/** What comes out where it panics. */
export const { RuntimeError: Trap } = WebAssembly;

/** Starts it; gives its functions. */
export const instantiate = (module, imports) => new Instance(module, imports).exports;

/** The styles, which the packaging has put into a section of the file (docs/adr/0007). */
export const laterStyles = (module) => new TextDecoder().decode(Module.customSections(module, "styles")[0]);
