/** Prints a warning for the site owner to the console. */
export const warn = (message: string): void => console.warn(`[ems-career-path] ${message}`);
