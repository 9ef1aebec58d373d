//! Where the widget is, and what the page does with it.

use super::faults;
use crate::hosts::browser::Browser::{self, Firefox, NoWasm};
use crate::hosts::form::Form::{Element, Script, Snippet};
use crate::hosts::host_page::{HostPage, page};

const AWAY: &str = "the content after the widget moves up while it is away";
const REMADE: &str = "the snippet's shadow root must move with it";
const COPIED: &str = "copied HTML loses the snippet's declarative shadow root";
const RECONNECTED: &str = "each engine fires mutation and connection callbacks on its own schedule";
const FOCUS: &str = "each engine handles focus and the top layer in its own way";
const FORMS: &str = "each engine handles forms, labels and keys in its own way";
const SHADOW: &str = "each engine has its own parser for declarative shadow roots";
const FRAMES: &str = "each engine has its own rules for frames, origins and storage";
const HISTORY: &str = "each engine has its own history and page cache";
const CHARSET: &str = "each engine guesses character sets in its own way";
const DECODED: &str = "the snippet's text is decoded along with the page";
const NO_WASM: &str = "the plain JavaScript program starts in its own way";
const FALLS_BACK: &str = "the program's files must not use the page's character set";

pub fn pages() -> Vec<HostPage> {
    vec![
        page("moved", "An accordion moves the widget at every step.")
            .own_file()
            .moves(AWAY)
            .also_as(Snippet, REMADE)
            .also_in(&[Firefox], RECONNECTED),
        page("moved-early", "The widget is moved while it loads.")
            .own_file()
            .moves(AWAY)
            .also_as(Script, "the element is moved as soon as the tag creates it")
            .also_in(&Browser::OTHER_ENGINES, RECONNECTED),
        page("cloned", "A slider clones the widget.")
            .own_file()
            .copies(2, 2)
            .also_as(Snippet, COPIED)
            .sampled(),
        page("removed", "The widget is removed and put back at every step.").own_file().moves(AWAY),
        // While the owner's element is away, the script adds one.
        page("removed-early", "The widget is removed while it loads, and put back later.")
            .own_file()
            .moves(AWAY)
            .copies(1, 2)
            .also_as(Script, "the element is removed as soon as the tag creates it")
            .also_in(&[Firefox], RECONNECTED),
        page("html-rewritten", "A script rewrites the page's HTML, as innerHTML += does.")
            .own_file()
            .also_as(Snippet, COPIED)
            .also_as(Script, "the tag created the element, but its copy counts as the owner's"),
        page("redrawn", "The page redraws the region around the widget at every step, as htmx does.")
            .own_file()
            .moves("each new element starts from the owner's content")
            .also_as(Snippet, COPIED)
            .also_as(Script, "a copy of the element that a tag created must keep its answers")
            .also_in(&Browser::OTHER_ENGINES, RECONNECTED)
            .also_in(&[NoWasm], NO_WASM)
            .sampled(),
        page("hidden-tab", "The widget is in a tab that opens later.").own_file(),
        page("closed-details", "The widget is in a closed details element.")
            .own_file()
            .also_in(&Browser::OTHER_ENGINES, FOCUS),
        page("until-found", "The widget is hidden until found.").own_file().also_in(
            &Browser::OTHER_ENGINES,
            "hidden=until-found is new, and each engine implements it in its own way",
        ),
        page("folded", "An FAQ closes and reopens the details around the widget at every step.")
            .own_file()
            .moves("the content after the details moves"),
        page("dialog", "The widget is in a dialog.")
            .own_file()
            .also_in(&Browser::OTHER_ENGINES, FOCUS)
            .sampled(),
        page("popover", "The widget is in a popover.").own_file().also_in(&Browser::OTHER_ENGINES, FOCUS),
        page("focus-trap", "A dialog's focus trap does not find the controls in shadow roots.")
            .own_file()
            .also_in(&Browser::OTHER_ENGINES, FOCUS),
        page("shadow-root", "The widget is in a shadow root of the page, and the script is outside.")
            .own_file()
            .visited_as(Snippet, "its declarative shadow root is nested in the page's")
            .also_as(Script, "the tag is outside the shadow root")
            .also_in(&Browser::OTHER_ENGINES, SHADOW)
            .sampled(),
        page("below-the-fold", "The widget is 4,000 px below the top of the page.")
            .own_file()
            .also_as(Snippet, "the snippet has its size before it is scrolled into view"),
        page("left-and-back", "The visitor leaves during the questions and comes back.")
            .leaves()
            .also_as(Snippet, "the saved answers must replace the snippet's question")
            .also_in(&Browser::OTHER_ENGINES, HISTORY)
            .also_in(&[NoWasm], NO_WASM),
        page("framed", "The page is in a frame.")
            .framed("")
            .visited_as(Snippet, "the snippet is painted before the script runs")
            .also_as(Element, "the widget is painted after the framed page")
            .also_in(&Browser::OTHER_ENGINES, FRAMES),
        page("framed-sandbox", "The page is in a sandboxed frame without an origin.")
            .framed("sandbox='allow-scripts'")
            .also_in(&Browser::OTHER_ENGINES, FRAMES)
            .also_in(&[NoWasm], NO_WASM),
        page("table-layout", "The page is laid out with tables and font tags.").own_file(),
        page("inside-form", "The whole page is one form, as in ASP.NET.")
            .own_file()
            .also_as(Snippet, "the snippet's controls are in the page before the script runs")
            .also_in(&Browser::OTHER_ENGINES, FORMS)
            .sampled(),
        page("inside-label", "The widget is inside a label.")
            .own_file()
            .also_in(&Browser::OTHER_ENGINES, FORMS),
        page("windows-1252", "The page is in Windows-1252 and does not say so.")
            .file("no-charset")
            .western()
            .header("Content-Type", "text/html")
            .fault(|request| Some(faults::bare(request)))
            .visited_as(Snippet, DECODED)
            .also_as(Script, FALLS_BACK)
            .also_in(&Browser::OTHER_ENGINES, CHARSET)
            .also_in(&[NoWasm], FALLS_BACK),
        page("charset-undeclared", "The page is in UTF-8 and does not say so.")
            .file("no-charset")
            .header("Content-Type", "text/html")
            .visited_as(Snippet, DECODED),
    ]
}
