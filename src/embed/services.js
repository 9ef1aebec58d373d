// The functions that Rust calls by name (setup.rs, `Services`).
import { print } from "./print.js";
import { keep } from "./saved.js";
import { copy, system } from "./share.js";
import { painted } from "./sight.js";

/** The services for a guest. */
export const services = (guest) => ({
  canShare: "share" in navigator,
  page: {
    keep: (answers) => keep(guest, answers),
    push: (kept) => guest.history?.push(kept),
    soon: () => painted().then(() => guest.widget?.drawOn()),
    switchLanguage: () => guest.switchLanguage(),
    print: () => print(guest),
    copy: (link) => copy(link).then((copied) => guest.widget?.copied(copied)),
    system,
  },
});
