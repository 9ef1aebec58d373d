/** One warning for the site's owner. */
export const warn = (sentence) => console.warn(`[ems-career-path] ${sentence}`);
