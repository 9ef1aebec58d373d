// Creates the widget once everything has loaded, in place of what the loader has drawn.
import { Widget } from "glue";
import { followHistory } from "./history.js";
import { is } from "./options.js";
import { saved } from "./saved.js";
import { services } from "./services.js";
import { takeOver } from "./take_over.js";

/** Gives a guest its widget; `setup` has the words and, where a link was opened, the code of the `shared` result. */
export function create(guest, setup) {
  const { element, options, parts, key } = guest;
  // After a Continue (""), the first question is no longer on screen.
  const did = guest.standIn?.leave() ?? [];
  guest.standIn = null;
  return takeOver(parts, !did.includes(""), () => {
    guest.widget = new Widget(parts.mount, element, {
      ...setup,
      attributes: element.getAttributeNames(),
      options,
      saved: saved(guest),
      ...services(guest),
    });
    try {
      if (!is(options, "history", "off")) guest.history = followHistory(guest, key);
      guest.widget.begin(did);
    } catch (error) {
      // The guest has none then, and says so.
      guest.widget = null;
      throw error;
    }
    if (setup.shared) element.scrollIntoView();
  });
}
