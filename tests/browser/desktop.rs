use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};

use crate::driver::spawn_and_read;

/// Shrinks the browser's own buttons. At their usual size, its window cannot be as narrow as a phone.
const STYLES: &str = "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border: 0; font-size: 1px; }";

/// A virtual screen and desktop settings for one browser without a headless mode. Each browser gets its own, because
/// two on one screen would take the focus from each other.
pub struct Desktop {
    screen: u32,
    folder: PathBuf,
    xvfb: Child,
    /// xsettingsd, which passes the visitor's preferences to the programs on the screen.
    settings: Child,
}

impl Desktop {
    pub fn start() -> Self {
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("ems-career-path-desktop-{}-{number}", process::id()));
        fs::create_dir_all(folder.join("gtk-3.0")).expect("a folder");
        fs::write(folder.join("gtk-3.0/gtk.css"), STYLES).expect("styles");
        fs::write(settings_in(&folder), settings(&[])).expect("settings");
        let mut xvfb = Command::new("Xvfb");
        xvfb.args(["-displayfd", "1", "-screen", "0", "400x24x24", "-nolisten", "tcp"]);
        let (xvfb, screen) = spawn_and_read(&mut xvfb, |line| line.parse::<u32>().ok()).expect("a screen");
        let mut settings = Command::new("xsettingsd");
        settings.arg("-c").arg(settings_in(&folder)).env("DISPLAY", format!(":{screen}"));
        settings.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let settings = settings.spawn().expect("xsettingsd; `cargo xtask setup --full` installs it");
        Self { screen, folder, xvfb, settings }
    }

    /// Makes a program run on this desktop.
    pub fn attach(&self, command: &mut Command) {
        command.env("DISPLAY", format!(":{}", self.screen)).env("XDG_CONFIG_HOME", &self.folder);
        command.env("GDK_BACKEND", "x11");
    }

    /// Sets what the visitor prefers, such as `("prefers-color-scheme", "dark")`.
    pub fn prefers(&self, features: &[(&str, &str)]) {
        fs::write(settings_in(&self.folder), settings(features)).expect("settings");
        let reloaded = Command::new("kill").args(["-HUP", &self.settings.id().to_string()]).status();
        assert!(reloaded.is_ok_and(|status| status.success()), "xsettingsd reloads its settings");
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        for process in [&mut self.settings, &mut self.xvfb] {
            let _ = process.kill();
            let _ = process.wait();
        }
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn settings_in(folder: &Path) -> PathBuf {
    folder.join("xsettingsd.conf")
}

/// Returns a configuration for xsettingsd that makes GTK report these media features.
fn settings(features: &[(&str, &str)]) -> String {
    let theme = if features.contains(&("prefers-color-scheme", "dark")) { "Adwaita-dark" } else { "Adwaita" };
    let animations = u8::from(!features.contains(&("prefers-reduced-motion", "reduce")));
    format!("Net/ThemeName \"{theme}\"\nGtk/EnableAnimations {animations}\n")
}
