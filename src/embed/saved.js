// Saves the answers on the element and in the browser session, in one call, so that no crash comes in between. Pages
// and browsers forbid storage in many ways; then only the element has the answers.

/** The answers a host resumes from, if there are any. */
export function saved({ savedAnswers, resumes, storageKey }) {
  try {
    return savedAnswers ?? (resumes ? sessionStorage.getItem(storageKey) : undefined);
  } catch {
    return undefined;
  }
}

/** Saves a host's answers, or forgets them. */
export function keep(host, answers) {
  host.savedAnswers = answers;
  if (!host.resumes) return;
  try {
    if (answers) sessionStorage.setItem(host.storageKey, answers);
    else sessionStorage.removeItem(host.storageKey);
  } catch {
    // The element has them.
  }
}
