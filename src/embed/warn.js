const said = new Set();

/** One warning for the site's owner; the same sentence is said once. */
export function warn(sentence) {
  if (said.has(sentence)) return;
  said.add(sentence);
  console.warn(`[ems-career-path] ${sentence}`);
}
