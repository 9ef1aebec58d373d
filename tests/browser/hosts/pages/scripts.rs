//! The page's scripts, translators, extensions, and storage.

use crate::hosts::browser::Browser::{self, Firefox, NoWasm, WebKit};
use crate::hosts::expect::Expect::FirstQuestion;
use crate::hosts::expect::Hand;
use crate::hosts::form::Form::{Script, Snippet};
use crate::hosts::host_page::{HostPage, page};

/// True if the page cancels none of these events when they come from the widget. (Clicks are not among them, because
/// the widget itself cancels some. On a page that cancels them, the visitor could not pick a choice.)
const NOTHING_CANCELLED: &str = "['mousedown', 'mouseup', 'touchstart', 'touchend', 'contextmenu', 'selectstart', 'copy']
  .every((type) => recorder.part('button').dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true })))";

const EVENTS: &str = "each engine orders and retargets events in its own way";
const GLOBALS: &str = "plain JavaScript uses more of the page's globals than WebAssembly does";
const CALLS: &str = "each engine's modules and promises call different globals";
const FETCHES: &str = "each engine streams and compiles WebAssembly in its own way";
const HISTORY: &str = "each engine has its own history entries";
const STORAGE: &str = "each engine has its own storage";
const STORED: &str = "plain JavaScript reads storage through different glue";
const MUTATIONS: &str = "each engine schedules mutation records in its own way";
const TEXTS: &str = "plain JavaScript updates the changed texts too";
const STRINGS: &str = "plain JavaScript passes strings to the program in its own way";
const KEYS: &str = "a tag without an element saves its answers under another key";
const SHEETS: &str = "the snippet brings its own style element";

pub fn pages() -> Vec<HostPage> {
    vec![
        page("keys-cancelled", "The page has shortcuts on all keys and cancels them on the document.")
            .script(
                "for (const type of ['keydown', 'keypress', 'keyup']) {
                   document.addEventListener(type, (event) => {
                     event.preventDefault();
                     event.stopImmediatePropagation();
                   });
                 }",
            )
            .also_in(&Browser::OTHER_ENGINES, EVENTS)
            .sampled(),
        page("copy-protected", "The page cancels clicks, text selection, copying and the context menu on the document.")
            .script(
                "for (const type of ['click', 'mousedown', 'mouseup', 'touchstart', 'touchend', 'contextmenu', \
                 'selectstart', 'copy']) {
                   document.addEventListener(type, (event) => event.preventDefault(), { passive: false });
                 }
                 document.oncontextmenu = document.onselectstart = document.onmousedown = () => false;",
            )
            .asserts(NOTHING_CANCELLED)
            .also_in(&Browser::OTHER_ENGINES, EVENTS),
        // A capturing listener on the window runs before the widget's listeners and those of the page's own forms.
        page("keys-cancelled-first", "The page cancels all keys in the capture phase.")
            .script(
                "for (const type of ['keydown', 'keypress', 'keyup']) {
                   addEventListener(type, (event) => event.preventDefault(), true);
                 }",
            )
            .expects(FirstQuestion(Hand::Keys))
            .also_in(&Browser::OTHER_ENGINES, EVENTS),
        page("clicks-cancelled-first", "The page cancels all clicks in the capture phase.")
            .script("addEventListener('click', (event) => event.preventDefault(), true);")
            .expects(FirstQuestion(Hand::Mouse))
            .also_in(&Browser::OTHER_ENGINES, EVENTS),
        page("presses-cancelled-first", "The page cancels presses, text selection and copying in the capture phase.")
            .script(
                "for (const type of ['mousedown', 'mouseup', 'contextmenu', 'selectstart', 'copy', 'dragstart']) {
                   addEventListener(type, (event) => event.preventDefault(), true);
                 }",
            )
            .also_in(&Browser::OTHER_ENGINES, EVENTS),
        page("prototype-js", "A library like Prototype.js 1.6 extends arrays, strings, functions and elements.")
            .own_file()
            .also_in(&[Firefox], CALLS)
            .also_in(&[NoWasm], GLOBALS)
            .sampled(),
        page("mootools", "A library like MooTools 1.2 extends native objects and replaces Function.prototype.bind.")
            .own_file()
            .also_in(&[NoWasm], GLOBALS),
        page("object-prototype", "The page adds enumerable members to Object.prototype and Array.prototype.")
            .own_file()
            .also_in(&[Firefox], CALLS)
            .also_in(&[NoWasm], GLOBALS),
        page("listeners-wrapped", "A monitor wraps addEventListener and removeEventListener.").own_file(),
        page("timers-wrapped", "A monitor wraps timers, frames, microtasks and promises.")
            .own_file()
            .also_in(&[NoWasm], GLOBALS),
        page("promise-replaced", "The page replaces Promise.")
            .own_file()
            .also_in(&[Firefox], CALLS)
            .also_in(&[NoWasm], GLOBALS)
            .sampled(),
        page("fetch-patched", "The page replaces fetch, and its responses have no stream.")
            .own_file()
            .also_in(&Browser::OTHER_ENGINES, FETCHES),
        page("fetch-missing", "The page removes fetch and streaming compilation.")
            .script(
                "delete window.fetch;
                 delete window.WebAssembly?.compileStreaming;
                 delete window.WebAssembly?.instantiateStreaming;",
            )
            .also_in(&Browser::OTHER_ENGINES, FETCHES),
        page("requests-wrapped", "A monitor wraps XMLHttpRequest and adds a header.").own_file(),
        page("history-guarded", "The page's router throws on unknown history entries.")
            .script("history.pushState = history.replaceState = () => { throw new Error('not a route'); };")
            .also_in(&[Firefox], HISTORY),
        page("console-missing", "The page replaces the console with an empty object.")
            .script("window.console = {};"),
        page("module-loader", "The page has a module loader (RequireJS) and a global named module.")
            .script(
                "window.define = Object.assign(() => { throw new Error('mismatched anonymous define'); }, { amd: {} });
                 window.exports = {};
                 window.module = { exports };",
            )
            .also_in(&[NoWasm], GLOBALS),
        page("no-adopted-sheets", "An old browser lacks adopted style sheets.")
            .script(
                "delete Document.prototype.adoptedStyleSheets;
                 delete ShadowRoot.prototype.adoptedStyleSheets;
                 delete window.CSSStyleSheet;",
            )
            .also_as(Snippet, SHEETS)
            .also_in(&Browser::OTHER_ENGINES, "each engine has its own style sheet objects"),
        changed("translated", "A page translator wraps every text in two elements and changes it.")
            .fill("CHANGE", "const outer = document.createElement('font');
                const inner = document.createElement('font');
                text.replaceWith(outer);
                outer.append(inner);
                inner.append(text.data.toUpperCase());")
            .moves("the texts change length")
            .also_in(&[NoWasm], TEXTS),
        page("translated-live", "A page translator wraps every new text in two elements at once.")
            .own_file()
            .also_as(Snippet, "the translator changes the snippet before the script runs")
            .also_in(&[Firefox, WebKit], MUTATIONS)
            .sampled(),
        changed("texts-normalized", "An extension adds a text node before each text and merges the two.")
            .fill("CHANGE", "const parent = text.parentNode; text.before('~'); parent.normalize();"),
        changed("texts-split", "An extension cuts every text into pieces.")
            .fill("CHANGE", "while (text.data.length > 3) text.splitText(text.data.length - 3);")
            .also_in(&[NoWasm], TEXTS),
        page("nodes-inserted", "An extension adds nodes around every text and next to every control.")
            .own_file()
            .moves("the nodes take up room"),
        page("dark-mode-extension", "A dark mode extension adds styles and attributes to every shadow root.")
            .own_file()
            .also_as(Snippet, SHEETS),
        page("storage-blocked", "The browser blocks storage, and every getter throws.")
            .script(
                "for (const name of ['sessionStorage', 'localStorage', 'indexedDB']) {
                   const get = () => { throw new DOMException('denied', 'SecurityError'); };
                   Object.defineProperty(window, name, { get, configurable: true });
                 }",
            )
            .also_in(&Browser::OTHER_ENGINES, STORAGE)
            .also_in(&[NoWasm], STORED)
            .sampled(),
        page("storage-null", "The browser has no storage, and the getters return null.").script(
            "for (const name of ['sessionStorage', 'localStorage']) {
               Object.defineProperty(window, name, { get: () => null, configurable: true });
             }",
        ),
        page("storage-full", "Storage is full, and every write throws.")
            .script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };")
            .also_in(&[WebKit], STORAGE),
        stored("storage-garbage", "The saved answers are garbage.", r#"{\"answers\": [\u0000\ud800"#)
            .announces("cannot use the saved answers")
            .also_as(Script, KEYS)
            .also_in(&[NoWasm], STRINGS),
        stored("storage-unknown", "The saved answers are from a future version.", "99-zz-qq")
            .announces("cannot use the saved answers"),
        stored("storage-long", "The saved answers are a megabyte of hyphens.", r#"1" + "-".repeat(1e6) + ""#),
        stored(
            "storage-answers",
            "The saved answers name questions and choices that do not exist.",
            r"1-xx-t-tnn-\u00e9\u00e9-  --1",
        )
        .also_as(Script, KEYS),
        page("storage-language", "The saved language does not exist.")
            .script("sessionStorage.setItem('ems-career-path:lang', 'xx');"),
        page("history-corrupt", "The history entry holds something other than answers.")
            .script(
                "history.replaceState({ 'ems-career-path': \
                 { 'ems-career-path:tag-0': { length: 3 }, 'ems-career-path:element-0': 42 } }, '');",
            )
            .also_as(Script, KEYS)
            .also_in(&[Firefox], HISTORY),
    ]
}

/// Returns a page that changes every text of the widget at every step.
fn changed(name: &'static str, hazard: &'static str) -> HostPage {
    page(name, hazard).file("texts-changed")
}

/// Returns a page whose saved answers are this JavaScript string.
fn stored(name: &'static str, hazard: &'static str, answers: &str) -> HostPage {
    page(name, hazard).script(&format!(
        "for (const place of ['tag-0', 'element-0']) sessionStorage.setItem(`ems-career-path:${{place}}`, \"{answers}\");"
    ))
}
