// Creates the widget once everything has loaded, in place of what the loader has drawn.
import { Widget } from "glue";
import { followHistory } from "./history.js";
import { isSetTo } from "../../loader/options";
import { saved } from "./saved.js";
import { services } from "./services.js";
import { takeOver } from "./take_over.js";

/** Gives a host its widget; `setup` has the words and, where a link was opened, the code of the `shared` result. */
export function create(host, setup) {
  const { element, options, parts, storageKey } = host;
  // After a Continue (""), the first question is no longer on screen.
  const did = host.firstQuestion?.handOver() ?? [];
  host.firstQuestion = null;
  return takeOver(parts, !did.includes(""), () => {
    host.widget = new Widget(parts.mount, element, {
      ...setup,
      attributes: element.getAttributeNames(),
      options,
      saved: saved(host),
      ...services(host),
    });
    try {
      if (!isSetTo(options, "history", "off")) host.history = followHistory(host, storageKey);
      host.widget.begin(did);
    } catch (error) {
      // The host has none then, and says so.
      host.widget = null;
      throw error;
    }
    if (setup.shared) element.scrollIntoView();
  });
}
