//! Emulates a visitor's window and preferences, as far as each engine's driver can.

use serde_json::{Value, json};

use crate::engine::Engine;
use crate::page::Page;

impl Page {
    /// Sets the viewport's size in CSS pixels. It may be narrower than the browser's smallest window.
    pub async fn viewport(&self, width: u32, height: u32, zoom: u32) {
        match Engine::current() {
            Engine::Chromium => {
                let size =
                    json!({ "width": width, "height": height, "deviceScaleFactor": zoom, "mobile": false });
                self.devtools("Emulation.setDeviceMetricsOverride", size).await;
            }
            Engine::Firefox => {
                let size = "const [width, height, zoom] = arguments, browser = gBrowser.selectedBrowser;
                    for (const [side, size] of [['width', width], ['height', height]])
                      for (const name of [side, `min-${side}`, `max-${side}`])
                        browser.style.setProperty(name, `${size}px`);
                    browser.browsingContext.overrideDPPX = zoom;";
                self.in_chrome(size, vec![json!(width), json!(height), json!(zoom)]).await;
            }
            // `zoom` is ignored: nothing in the widget depends on the device pixel ratio.
            Engine::WebKit => {
                self.client().set_window_rect(0, 0, width, height).await.expect("a window of this size");
            }
        }
        self.until(&format!("innerWidth === {width}")).await;
    }

    /// Sets what the visitor's system prefers, such as `("prefers-color-scheme", "dark")`.
    pub async fn prefers(&self, features: &[(&str, &str)]) {
        match Engine::current() {
            Engine::Chromium => {
                let list: Vec<Value> =
                    features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
                self.devtools("Emulation.setEmulatedMedia", json!({ "features": list })).await;
            }
            Engine::Firefox => {
                // With forced colors, Firefox derives the color scheme from the visitor's own colors.
                let prefer = "const context = gBrowser.selectedBrowser.browsingContext;
                    const [features] = arguments, dark = features['prefers-color-scheme'] === 'dark';
                    context.prefersColorSchemeOverride = features['prefers-color-scheme'] ?? 'none';
                    context.prefersReducedMotionOverride = features['prefers-reduced-motion'] ?? 'none';
                    context.forcedColorsOverride = features['forced-colors'] ?? 'none';
                    Services.prefs.setStringPref('browser.display.background_color', dark ? '#000000' : '#ffffff');
                    Services.prefs.setStringPref('browser.display.foreground_color', dark ? '#ffffff' : '#000000');";
                let features: Value =
                    features.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
                self.in_chrome(prefer, vec![features]).await;
            }
            Engine::WebKit => self.desktop().prefers(features),
        }
        for (name, value) in features {
            self.until(&format!("matchMedia('({name}: {value})').matches")).await;
        }
    }

    /// Shows the page with its print styles.
    pub async fn emulate_print(&self) {
        match Engine::current() {
            Engine::Firefox => {
                let print = "gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print'";
                self.in_chrome(print, Vec::new()).await;
            }
            _ => {
                self.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
            }
        }
        self.until("matchMedia('print').matches").await;
    }

    /// Turns off scripts in pages opened from now on. The driver's own scripts still run.
    pub async fn without_scripts(&self) {
        match Engine::current() {
            Engine::Firefox => {
                let stop = "gBrowser.selectedBrowser.browsingContext.allowJavascript = false";
                self.in_chrome(stop, Vec::new()).await;
            }
            _ => {
                self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
            }
        }
    }
}
