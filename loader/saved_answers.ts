/** The property of `history.state` that holds each widget's answers, by storage key. */
const STATE_KEY = "ems-career-path";

// The answers saved since the page loaded. They are here even if storage is blocked.
const inMemory = new Map<string, string>();

/** Saves the answers, or deletes them. They survive a reload only if the element `resumes`. */
export function saveAnswers(storageKey: string, answers: string | undefined, resumes: boolean): void {
  if (answers) inMemory.set(storageKey, answers);
  else inMemory.delete(storageKey);
  if (!resumes) return;
  try {
    if (answers) sessionStorage.setItem(storageKey, answers);
    else sessionStorage.removeItem(storageKey);
  } catch {
    // The page or the browser blocks storage.
  }
}

/** The answers as last saved, if there are any. */
export function savedAnswers(storageKey: string, resumes: boolean): string | undefined {
  try {
    return inMemory.get(storageKey) ?? (resumes ? (sessionStorage.getItem(storageKey) ?? undefined) : undefined);
  } catch {
    return undefined;
  }
}

/** Whether the current history entry has answers. */
export function entryHasAnswers(storageKey: string): boolean {
  try {
    return Boolean(history.state?.[STATE_KEY]?.[storageKey]);
  } catch {
    return false;
  }
}
