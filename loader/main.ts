// Entry point of `ems-career-path.js`, the one script that site owners put on their page. It runs before any wasm has
// loaded:
//
// 1. `own_script.ts` and `options.ts` find the script's own tag, its URL and the options that the owner set on it.
// 2. `element.ts` defines the custom element <ems-career-path>.
// 3. `placement.ts` adds one to the page, unless the owner has written one.
//
// Each element has a `WidgetHost` (`widget_host.ts`), which builds its shadow root and does the rest:
//
// 4. It draws the first question as plain DOM (`first_question.ts`) and records what the visitor does with it.
// 5. Near the viewport, it loads the wasm, wasm-bindgen's glue and the content file (`program.ts`).
// 6. It creates the Rust `Widget`, which replaces the first question and replays what was recorded.
//
// With `?ems-check` in the page's address, `check/` first shows the owner a box with what it finds.
//
// If the widget cannot start, crashes or takes too long, `fallback.ts` shows a message and a button to try again.
//
// `cargo xtask package` bundles this file and its imports into one classic script without globals. It replaces
// the constants in `packaging.d.ts`, such as the version, the file names, the styles and the first question.
import { defineElement } from "./element";
import { optionsOfScript } from "./options";
import { findOwnScript } from "./own_script";
import { documentProperty } from "./page_document";
import { placeElement } from "./placement";
import { setBaseUrl } from "./program";

const script = findOwnScript();

const baseUrl = BASE_URL || (script.url?.href ?? documentProperty("baseURI"));

function start(): void {
  setBaseUrl(baseUrl);
  defineElement(script);
  placeElement(script.tag, optionsOfScript(script));
}

if (/[?&]ems-check\b/.test(location.search)) {
  const checking: Promise<typeof import("./check/check_entry")> = import(new URL(CHECK_FILE, baseUrl).href);
  checking
    .then(({ startCheck }) => startCheck(script, baseUrl))
    .catch((error) => console.error(error))
    .then(start);
} else start();
