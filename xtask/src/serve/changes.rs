use std::ffi::OsStr;
use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use anyhow::{Context, Result};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use crate::project::Project;

/// The folders that a build reads. Files in the root, such as `index.html`, are watched too.
const FOLDERS: [&str; 5] = ["content", "loader", "prerender", "src", "styles"];

/// Changes with shorter pauses than this count as one, because editors save in several steps and a checkout changes
/// many files.
const PAUSE: Duration = Duration::from_millis(50);

/// What has to be rebuilt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stale {
    /// The files around the program: words, styles, scripts.
    Page,
    /// The program, and with it the page.
    Program,
}

impl Stale {
    /// Returns what a changed file makes stale. `None` if no build reads it, such as an editor's backup.
    fn because_of(path: &Path) -> Option<Self> {
        let hidden = path.file_name().is_none_or(|name| name.to_string_lossy().starts_with('.'));
        match path.extension().and_then(OsStr::to_str) {
            _ if hidden => None,
            Some("rs" | "toml" | "lock") => Some(Self::Program),
            Some("css" | "html" | "js" | "json" | "ts") => Some(Self::Page),
            _ => None,
        }
    }

    fn because_of_event(event: &notify::Result<Event>) -> Option<Self> {
        match event {
            // Builds open files too, and must not start another build.
            Ok(event) if event.kind.is_access() => None,
            Ok(event) if !event.need_rescan() => {
                event.paths.iter().filter_map(|path| Self::because_of(path)).max()
            }
            // Some changes were missed, so everything may be stale.
            _ => Some(Self::Program),
        }
    }
}

/// A queue of the changes to the project's files.
pub(super) struct Changes {
    events: Receiver<notify::Result<Event>>,
    /// Dropping it closes the queue.
    _watcher: RecommendedWatcher,
}

impl Changes {
    /// Starts to queue changes.
    pub(super) fn watch(project: &Project) -> Result<Self> {
        let (sender, events) = mpsc::channel();
        let mut watcher = notify::recommended_watcher(sender)?;
        // Folders instead of files: many editors save by renaming a new file.
        watcher.watch(&project.path(""), RecursiveMode::NonRecursive)?;
        for folder in FOLDERS.map(|folder| project.path(folder)).iter().filter(|folder| folder.is_dir()) {
            watcher.watch(folder, RecursiveMode::Recursive)?;
        }
        Ok(Self { events, _watcher: watcher })
    }

    /// Waits for a change, and then until changes pause. Returns everything that has to be rebuilt.
    pub(super) fn next(&self) -> Result<Stale> {
        let mut stale = None;
        loop {
            let event = match stale {
                None => self.events.recv().context("the file watcher has stopped")?,
                Some(stale) => match self.events.recv_timeout(PAUSE) {
                    Ok(event) => event,
                    Err(_) => return Ok(stale),
                },
            };
            stale = stale.max(Stale::because_of_event(&event));
        }
    }
}

#[cfg(test)]
mod tests {
    use notify::EventKind;
    use notify::event::{AccessKind, Flag, ModifyKind};

    use super::*;

    #[test]
    fn each_file_makes_its_own_part_stale() {
        for (path, stale) in [
            ("src/view/app.rs", Some(Stale::Program)),
            ("prerender/src/main.rs", Some(Stale::Program)),
            ("Cargo.toml", Some(Stale::Program)),
            ("content/en.json", Some(Stale::Page)),
            ("styles/later/result.css", Some(Stale::Page)),
            ("loader/script.ts", Some(Stale::Page)),
            ("index.html", Some(Stale::Page)),
            ("README.md", None),
            ("target", None),
            ("src/view/.app.rs.swp", None),
            ("src/view/.#app.rs", None),
            ("src/view/app.rs~", None),
            ("src/view/4913", None),
        ] {
            assert_eq!(Stale::because_of(Path::new(path)), stale, "{path}");
        }
    }

    #[test]
    fn reading_a_file_makes_nothing_stale() {
        let event = |kind| Event::new(kind).add_path("src/lib.rs".into());
        let read = event(EventKind::Access(AccessKind::Any));
        let written = event(EventKind::Modify(ModifyKind::Any));
        let lost = Event::new(EventKind::Other).set_flag(Flag::Rescan);
        for (event, stale) in [
            (Ok(read), None),
            (Ok(written), Some(Stale::Program)),
            (Ok(lost), Some(Stale::Program)),
            (Err(notify::Error::generic("lost")), Some(Stale::Program)),
        ] {
            assert_eq!(Stale::because_of_event(&event), stale, "{event:?}");
        }
    }
}
