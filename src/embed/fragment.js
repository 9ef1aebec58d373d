// What the page's address and its history entry say before there is a widget.
const FRAGMENT = "#ems-career-path-";
let taken = false;

/** Under which a history entry's state has the answers of each widget, by its key. */
export const MARK = "ems-career-path";

/** The code in the page's fragment, if there is one. */
export const sharedCode = () => (location.hash.startsWith(FRAGMENT) ? location.hash.slice(FRAGMENT.length) : undefined);

/** The same, for the first widget that asks. */
export function takeSharedCode() {
  const code = taken ? undefined : sharedCode();
  taken ||= code !== undefined;
  return code;
}

/** The answers to go on with under this key, if there are any. */
export function keptAt(key) {
  try {
    return history.state?.[MARK]?.[key] ?? sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
