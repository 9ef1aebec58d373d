// The same program as plain JavaScript, for browsers and pages that do not run WebAssembly (docs/adr/0011).
import translated from "translated";

/** What comes out where it panics. */
export class Trap extends Error {}

/** Starts it; gives its functions. */
export const instantiate = (module, imports) => translated(imports, Trap);

/** The styles, which the packaging has put in here. */
export const laterStyles = () => LATER_STYLES;
