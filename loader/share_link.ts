// The code of a shared result, in the fragment of the page's address.
const PREFIX = "#ems-career-path-";
let isTaken = false;

/** The code in the page's address, if there is one. */
export const sharedCode = (): string | undefined =>
  location.hash.startsWith(PREFIX) ? location.hash.slice(PREFIX.length) : undefined;

/** The same, but only for the first widget that calls this. */
export function takeSharedCode(): string | undefined {
  const code = isTaken ? undefined : sharedCode();
  isTaken ||= code !== undefined;
  return code;
}
