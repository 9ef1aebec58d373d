// The browser's Back and Forward. Part of the glue: nothing travels before there is a widget.
import { STATE_KEY } from "../../loader/saved_answers";
import { sharedCode } from "../../loader/share_link";

// Each widget of the page by its key, and where each of them stands.
const hosts = new Map();
const places = {};
// Entries without our mark that a step has led away from, by their address: where each widget stood there. After a
// reload the one before our first is not known any more; its address is that of all, as a rule.
const homes = { [location.href]: {} };

// What an entry says may be of the host's making, or of an older release's.
const textOr = (other, value) => (typeof value === "string" ? value : other);

function travelled({ state }) {
  // The other entries of the host's own, and the fragments of its links, are not ours to follow.
  const marked = state?.[STATE_KEY] ?? homes[location.href];
  if (!marked) return;
  for (const [key, { host, base }] of hosts) {
    const saved = textOr(base, marked[key]);
    places[key] = saved;
    host.widget?.travel(saved);
  }
}

// A share link opened in the page that it leads to.
function linked() {
  const [first] = hosts.values();
  const code = sharedCode();
  if (code !== undefined) first?.host.widget?.show(code);
}

/** Has a widget follow Back and Forward. A host's own state is kept in every entry. */
export function followHistory(host, name) {
  // Without resume a reload starts afresh, so what older entries say is not for this load.
  const key = host.resumes ? name : `${performance.timeOrigin} ${name}`;
  const marked = textOr("", history.state?.[STATE_KEY]?.[key]);
  if (marked) host.widget.travel(marked);
  places[key] = host.widget.saved();
  hosts.set(key, { host, base: marked ? "1" : places[key] });
  if (hosts.size === 1) {
    addEventListener("popstate", travelled);
    addEventListener("hashchange", linked);
  }
  return {
    push(saved) {
      try {
        if (sharedCode() !== undefined) history.replaceState(history.state, "", location.href.split("#")[0]);
        if (!history.state?.[STATE_KEY]) homes[location.href] = { ...places };
        places[key] = saved;
        history.pushState({ ...history.state, [STATE_KEY]: { ...history.state?.[STATE_KEY], ...places } }, "");
      } catch {
        // A sandbox or a limit of the browser's: the widget's own Back still works.
      }
    },
    stop() {
      hosts.delete(key);
      if (hosts.size) return;
      removeEventListener("popstate", travelled);
      removeEventListener("hashchange", linked);
    },
  };
}
