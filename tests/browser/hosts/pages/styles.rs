//! The page's style sheets, and what the visitor's system prefers.

use crate::feature::Feature;
use crate::hosts::browser::Browser::{self, Firefox, WebKit};
use crate::hosts::form::Form::{Element, Script, Snippet};
use crate::hosts::host_page::{HostPage, page};

const EMPTY: &str = "only a tag without an element creates an empty element";
const CONTENT: &str = "the rule does not match an element with content";
const SNIPPET: &str = "the snippet's markup is styled before the script runs";
const INHERITED: &str = "a sample check of how styles inherit into shadow roots";
const CONTROLS: &str = "each engine has its own default styles for controls";
const RENDERING: &str = "each engine renders this in its own way";
const PREFIXED: &str = "each engine has its own prefixed properties";
const PREFERENCE: &str = "each engine applies the system's preferences in its own way";

pub fn pages() -> Vec<HostPage> {
    vec![
        page("css-small-rem", "The page sets the font size of html to 62.5%.")
            .styles("html { font-size: 62.5% } body { font-size: 1.6rem }")
            .also_as(Snippet, SNIPPET),
        page("css-star-important", "The page styles every element with !important.")
            .styles(
                "* { margin: 3px !important; color: maroon !important; background: beige !important; \
                 font: italic 30px/3 serif !important; letter-spacing: 5px !important; \
                 text-transform: uppercase !important; text-align: right !important; \
                 box-sizing: content-box !important; transition: all 1s !important }",
            )
            .also_as(Snippet, SNIPPET)
            .also_in(&Browser::OTHER_ENGINES, INHERITED)
            .sampled(),
        page("css-controls-reset", "The page resets and hides buttons, labels and inputs.")
            .styles(
                "button, label, input, fieldset, legend, select, progress, form, h2, p, [type=\"radio\"] \
                 { all: unset !important; display: none !important }",
            )
            .also_in(&Browser::OTHER_ENGINES, CONTROLS),
        page("css-div-empty", "The page hides empty blocks.")
            .styles("div:empty, ems-career-path:empty { display: none }")
            .visited_as(Script, EMPTY)
            .also_as(Element, CONTENT),
        page("css-any-empty", "The page hides every empty element.")
            .styles(":empty:not(script, meta, link, style, br, input) { display: none !important }")
            .visited_as(Script, EMPTY)
            .also_as(Snippet, CONTENT)
            .also_in(&[Firefox], RENDERING)
            .sampled(),
        page("css-right-to-left", "The page is written from right to left.")
            .own_file()
            .also_as(Snippet, SNIPPET)
            .sampled(),
        page("css-quirks", "The page has no doctype, so it is in quirks mode.")
            .own_file()
            .also_in(&Browser::OTHER_ENGINES, RENDERING),
        page("css-dark-host", "The page is dark.").styles(
            ":root { color-scheme: dark } body { background: #111; color: #eee } a { color: #9cf }",
        ),
        page("css-narrow-column", "The widget is in a column that is 190 px wide.")
            .styles("#part { float: left; width: 190px } #part ~ p { margin-left: 200px }")
            .also_as(Snippet, SNIPPET),
        page("css-font-zero", "The page sets the font size to 0 to close gaps between inline blocks.")
            .styles("#part { font: 0/0 a; color: transparent; text-shadow: none }")
            .also_as(Snippet, SNIPPET)
            .also_in(&Browser::OTHER_ENGINES, INHERITED)
            .sampled(),
        page("css-invisible", "The page hides the part around the widget while it waits for fonts, and never shows it.")
            .styles("#part { visibility: hidden }"),
        page("css-uppercase", "The page sets all text in spaced capitals.").styles(
            "body { text-transform: uppercase; letter-spacing: 0.4em; word-spacing: 1em; font-variant: small-caps }",
        ),
        page("css-line-height", "The page spaces lines far apart, centers them and never wraps them.")
            .styles(
                "body { line-height: 4; text-align: center; text-indent: 5em; white-space: nowrap; \
                 word-break: break-all }",
            )
            .also_as(Snippet, SNIPPET),
        page("css-no-selection", "The page forbids selecting text and hides the cursor.")
            .styles(
                "body { user-select: none; -webkit-user-select: none; cursor: none; -webkit-user-drag: none; \
                 -webkit-tap-highlight-color: transparent }",
            )
            .also_in(&[WebKit], PREFIXED),
        page("css-pointer-events", "The page turns off pointer events around the widget.")
            .styles("#part { pointer-events: none }"),
        page("css-flex-row", "The widget is an item of a flex row.").styles(
            "#part { display: flex; align-items: flex-start; gap: 8px } #part::before { content: 'Beside' }",
        ),
        page("css-shrink-to-fit", "The part around the widget is only as wide as its content.")
            .styles("#part { float: left } #part + p { clear: both }")
            .also_as(Snippet, SNIPPET),
        page("css-theme-column", "A block theme sets the width and margins of everything in its content.")
            .styles("#part > * { display: block; max-width: 300px; margin-inline: auto !important }")
            .asserts("recorder.elements()[0].clientWidth <= 300"),
        page("css-display-contents", "The page gives the element display: contents.")
            .styles("#part > * { display: contents }")
            .also_in(&[WebKit], RENDERING)
            .sampled(),
        page("css-content-visibility", "The page skips rendering content that is off screen.")
            .styles("#part { content-visibility: auto; contain-intrinsic-size: auto 500px }")
            .also_in(&Browser::OTHER_ENGINES, RENDERING),
        page("css-transformed", "The page scales and filters the part around the widget.").styles(
            "#part { transform: scale(0.8); transform-origin: top left; filter: grayscale(1); will-change: transform }",
        ),
        page("css-print", "The page's print styles hide everything in the body.")
            .styles("@media print { body * { display: none !important } }"),
        page("css-forced-colors", "The visitor's system forces its colors.")
            .prefers("forced-colors", "active")
            .needs(Feature::ForcedColors)
            .looks_differ("the colors are the system's")
            .also_in(&[Firefox], PREFERENCE),
        page("css-reduced-motion", "The visitor's system prefers reduced motion.")
            .prefers("prefers-reduced-motion", "reduce"),
        page("css-dark-system", "The visitor's system prefers dark colors.")
            .prefers("prefers-color-scheme", "dark")
            .looks_differ("the widget follows the system and turns dark")
            .also_in(&[Firefox], PREFERENCE),
    ]
}
