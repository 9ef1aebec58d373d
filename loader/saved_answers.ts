/** The member of `history.state` that holds the answers of each widget, by storage key. */
export const STATE_KEY = "ems-career-path";

/** The answers saved under this key in the history entry or the browser session, if there are any. */
export function savedAnswers(storageKey: string): string | null {
  try {
    return history.state?.[STATE_KEY]?.[storageKey] ?? sessionStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
