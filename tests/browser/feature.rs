use std::env;
use std::fs::File;
use std::io::Write;
use std::thread;

use crate::engine::Engine;
use crate::runs_as::RunsAs;

/// Something that tests need and that at least one engine or driver lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feature {
    AccessibilityTree,
    ForcedColors,
    /// Print styles on screen.
    PrintMedium,
    /// Printing to a PDF.
    Pdf,
    ScriptsOff,
    Touch,
    /// Reports of memory use.
    Memory,
    RightButton,
    /// Opening a window with the middle button or a modifier key.
    OtherWindow,
    LayoutShifts,
    /// Keys of history entries.
    NavigationApi,
    /// Driver commands while the load event waits for a module.
    LateModule,
    /// Driver commands while the load event waits for a script.
    LateScript,
    /// Calls into and out of the wasm, which a host page can intercept.
    WasmBoundary,
}

impl Feature {
    /// Returns why an engine or plain JavaScript lacks this, or `None` if nothing is missing. `gaps.txt` lists the
    /// tests that are skipped because of it, and `cargo xtask test` compares that list with what the tests report.
    fn gap(self, engine: Engine, runs_as: RunsAs) -> Option<&'static str> {
        match (engine, self) {
            (_, Self::Memory) if runs_as == RunsAs::JavaScript => Some("there is no wasm memory to watch"),
            (_, Self::WasmBoundary) => {
                (runs_as == RunsAs::JavaScript).then_some("there is no WebAssembly to wrap")
            }
            (Engine::Chromium | Engine::WebKit, Self::LateScript) | (Engine::WebKit, Self::LateModule) => {
                Some("the driver waits for the load event, and a stalled file delays it")
            }
            (Engine::Chromium, _) => None,
            (_, Self::Memory) => Some("the driver does not report memory use"),
            (_, Self::LayoutShifts) => Some("the engine does not report layout shifts"),
            (Engine::Firefox, _) => None,
            (Engine::WebKit, Self::NavigationApi) => Some("the engine has no Navigation API"),
            (Engine::WebKit, Self::AccessibilityTree) => {
                Some("the driver does not expose the accessibility tree")
            }
            (Engine::WebKit, Self::ForcedColors) => Some("the engine has no forced colors"),
            (Engine::WebKit, Self::PrintMedium) => Some("the driver cannot show a page as printed"),
            (Engine::WebKit, Self::Pdf) => Some("the driver cannot print"),
            (Engine::WebKit, Self::ScriptsOff) => Some("the driver cannot turn scripts off"),
            (Engine::WebKit, Self::RightButton) => {
                Some("the driver presses the left button instead of the right one")
            }
            (Engine::WebKit, Self::OtherWindow) => {
                Some("the driver opens no window for the middle button or a modifier key")
            }
            (Engine::WebKit, Self::Touch) => Some("the driver cannot simulate touch"),
        }
    }
}

/// Returns whether the engine can do this. If not, reports a gap for the current test.
#[must_use]
pub fn can(feature: Feature) -> bool {
    can_in(thread::current().name().unwrap_or("a test"), feature)
}

/// Like [`can`], but reports the gap for `part` instead of the current test.
#[must_use]
pub fn can_in(part: &str, feature: Feature) -> bool {
    let (engine, runs_as) = (Engine::current(), RunsAs::current());
    let Some(gap) = feature.gap(engine, runs_as) else { return true };
    let line = format!("{}: {part}: {gap}\n", runs_as.name().unwrap_or(engine.name()));
    print!("skipped in {line}");
    if let Some(list) = env::var_os("NOT_DONE") {
        let list = File::options().create(true).append(true).open(list);
        list.and_then(|mut list| list.write_all(line.as_bytes())).expect("the list of skipped tests");
    }
    false
}
