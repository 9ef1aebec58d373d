// Saves the answers on the element and in the browser session, in one call, so that no crash comes in between. Pages
// and browsers forbid storage in many ways; then only the element has the answers.

/** The answers a guest resumes from, if there are any. */
export function saved({ saved, resumes, key }) {
  try {
    return saved ?? (resumes ? sessionStorage.getItem(key) : undefined);
  } catch {
    return undefined;
  }
}

/** Saves a guest's answers, or forgets them. */
export function keep(guest, answers) {
  guest.saved = answers;
  if (!guest.resumes) return;
  try {
    if (answers) sessionStorage.setItem(guest.key, answers);
    else sessionStorage.removeItem(guest.key);
  } catch {
    // The element has them.
  }
}
