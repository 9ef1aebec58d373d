/** The property of `history.state` that holds each widget's answers, by storage key. */
export const STATE_KEY = "ems-career-path";

/** The answers saved in the current history entry or else in sessionStorage. Null if there are none or access fails. */
export function savedAnswers(storageKey: string): string | null {
  try {
    return history.state?.[STATE_KEY]?.[storageKey] ?? sessionStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
