// What the widget asks of the page, by the names that Rust calls (setup.rs, `Services`).
import { print } from "./print.js";
import { copy, system } from "./share.js";

/** The services for a guest; `dress` gives a document the widget's styles. */
export const services = (guest, dress) => ({
  canShare: "share" in navigator,
  page: {
    keep: (kept) => (guest.saved = kept),
    push: (kept) => guest.history?.push(kept),
    // Once what has been drawn is painted; in a page that is out of sight there is no paint to wait for.
    soon: () => {
      const on = () => guest.widget?.drawOn();
      requestAnimationFrame(() => setTimeout(on));
      setTimeout(on, 200);
    },
    switchLanguage: () => guest.switchLanguage(),
    print: () => print(guest.parts, guest.lang, dress),
    copy: (link) => copy(link, (copied) => guest.widget?.copied(copied)),
    system,
  },
});
