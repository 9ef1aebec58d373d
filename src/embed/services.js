// The functions that Rust calls by name (setup.rs, `Services`).
import { print } from "./print.js";
import { keep } from "./saved.js";
import { copy, system } from "./share.js";
import { nextPaint } from "../../loader/visibility";

/** The services for a host. */
export const services = (host) => ({
  canShare: "share" in navigator,
  page: {
    keep: (answers) => keep(host, answers),
    push: (kept) => host.history?.push(kept),
    soon: () => nextPaint().then(() => host.widget?.drawOn()),
    switchLanguage: () => host.switchLanguage(),
    print: () => print(host),
    copy: (link) => copy(link).then((copied) => host.widget?.copied(copied)),
    system,
  },
});
