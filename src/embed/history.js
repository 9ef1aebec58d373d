// The browser's Back and Forward. Part of the glue: nothing travels before there is a widget.
import { MARK, sharedCode } from "./fragment.js";

// Each widget of the page by its key, and where each of them stands.
const guests = new Map();
const places = {};
// Entries without our mark that a step has led away from, by their address: where each widget stood there. After a
// reload the one before our first is not known any more; its address is that of all, as a rule.
const homes = { [location.href]: {} };

// What an entry says may be of the host's making, or of an older release's.
const textOr = (other, value) => (typeof value === "string" ? value : other);

function travelled({ state }) {
  // The other entries of the host's own, and the fragments of its links, are not ours to follow.
  const marked = state?.[MARK] ?? homes[location.href];
  if (!marked) return;
  for (const [key, { guest, base }] of guests) {
    const saved = textOr(base, marked[key]);
    places[key] = saved;
    guest.widget?.travel(saved);
  }
}

// A share link opened in the page that it leads to.
function linked() {
  const [first] = guests.values();
  const code = sharedCode();
  if (code !== undefined) first?.guest.widget?.show(code);
}

/** Has a widget follow Back and Forward. A host's own state is kept in every entry. */
export function followHistory(guest, name) {
  // Without resume a reload starts afresh, so what older entries say is not for this load.
  const key = guest.resumes ? name : `${performance.timeOrigin} ${name}`;
  const marked = textOr("", history.state?.[MARK]?.[key]);
  if (marked) guest.widget.travel(marked);
  places[key] = guest.widget.saved();
  guests.set(key, { guest, base: marked ? "1" : places[key] });
  if (guests.size === 1) {
    addEventListener("popstate", travelled);
    addEventListener("hashchange", linked);
  }
  return {
    push(saved) {
      try {
        if (sharedCode() !== undefined) history.replaceState(history.state, "", location.href.split("#")[0]);
        if (!history.state?.[MARK]) homes[location.href] = { ...places };
        places[key] = saved;
        history.pushState({ ...history.state, [MARK]: { ...history.state?.[MARK], ...places } }, "");
      } catch {
        // A sandbox or a limit of the browser's: the widget's own Back still works.
      }
    },
    stop() {
      guests.delete(key);
      if (guests.size) return;
      removeEventListener("popstate", travelled);
      removeEventListener("hashchange", linked);
    },
  };
}
