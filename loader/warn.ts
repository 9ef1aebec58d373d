/** Warns the site's owner in the console. */
export const warn = (message: string): void => console.warn(`[ems-career-path] ${message}`);
