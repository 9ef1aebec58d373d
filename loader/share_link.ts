// A share link has the code of a result in its fragment.
const PREFIX = "#ems-career-path-";
let isTaken = false;

/** The code in the page's URL, if there is one. */
export const sharedCode = (): string | undefined =>
  location.hash.startsWith(PREFIX) ? location.hash.slice(PREFIX.length) : undefined;

/** Like `sharedCode`, but only the first widget on the page gets the code. */
export function takeSharedCode(): string | undefined {
  const code = isTaken ? undefined : sharedCode();
  isTaken ||= code !== undefined;
  return code;
}
