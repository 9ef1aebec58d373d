use std::fmt;

use anyhow::Result;
use clap::ValueEnum;

use crate::project::Project;
use crate::setup::{self, CargoTool, Needs};

/// A part of the checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(crate) enum Part {
    /// rustfmt, and Biome for TypeScript and CSS
    Format,
    /// clippy, for this machine and for wasm32; TypeScript's compiler and Biome
    Lints,
    /// The tests that need no browser, including the audit of all sets of answers
    Host,
    /// The Yew components, in Chromium
    Components,
    /// The download sizes, against the budgets
    Sizes,
    /// End to end in Chromium, with a sample of the hostile pages
    Chromium,
    /// Licenses and sources of the dependencies
    Licenses,
    /// `serve --watch`, on a copy of the project
    Watch,
    /// The other hostile pages and the long tests, in Chromium
    Hosts,
    /// End to end in Firefox
    Firefox,
    /// End to end in WebKit
    Webkit,
    /// End to end without WebAssembly, in Chromium
    Javascript,
    /// This release and the former one, on one page and in one browser
    Releases,
    /// The widget in nginx and Apache, as docs/hosting.md configures them
    Hosting,
    /// The widget in WordPress
    Wordpress,
}

impl Part {
    /// The parts that `cargo xtask test` runs.
    pub(super) const QUICK: &[Self] =
        &[Self::Format, Self::Lints, Self::Host, Self::Components, Self::Sizes, Self::Chromium];

    /// The parts that `--full` adds.
    pub(super) const REST: &[Self] = &[
        Self::Licenses,
        Self::Watch,
        Self::Hosts,
        Self::Firefox,
        Self::Webkit,
        Self::Javascript,
        Self::Releases,
        Self::Hosting,
        Self::Wordpress,
    ];

    /// Returns the headline above its output.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Lints => "lints",
            Self::Host => "tests without a browser",
            Self::Components => "components in a browser",
            Self::Sizes => "sizes",
            Self::Chromium => "end to end in Chromium",
            Self::Licenses => "licenses and sources",
            Self::Watch => "serve --watch",
            Self::Hosts => "all other hostile pages and the long tests in Chromium",
            Self::Firefox => "end to end in Firefox",
            Self::Webkit => "end to end in WebKit",
            Self::Javascript => "end to end without WebAssembly",
            Self::Releases => "two releases",
            Self::Hosting => "nginx and Apache",
            Self::Wordpress => "WordPress",
        }
    }

    /// Returns whether it tests the files in `dist/`.
    pub(super) fn uses_the_build(self) -> bool {
        !matches!(
            self,
            Self::Format | Self::Lints | Self::Host | Self::Components | Self::Licenses | Self::Watch
        )
    }

    /// Returns whether it visits hostile pages outside the sample. One of those needs a special build.
    pub(super) fn visits_all_pages(self) -> bool {
        matches!(self, Self::Hosts | Self::Firefox | Self::Webkit | Self::Javascript)
    }

    /// Returns whether it runs tests compiled for this machine.
    pub(super) fn uses_the_host_tests(self) -> bool {
        self == Self::Host || (self.uses_the_build() && self != Self::Sizes)
    }

    /// Adds what this part needs.
    pub(super) fn needs(self, project: &Project, needs: &mut Needs) -> Result<()> {
        match self {
            Self::Host | Self::Sizes => {}
            Self::Format => needs.add(setup::TOOLS),
            Self::Lints => {
                needs.add(setup::TOOLS);
                needs.add(setup::WASM_TARGET);
            }
            Self::Components => {
                needs.apt(&setup::CHROMIUM);
                needs.add(setup::WASM_TARGET);
                needs.add(CargoTool::wasm_bindgen(project)?);
            }
            Self::Chromium | Self::Hosts | Self::Javascript | Self::Releases => needs.apt(&setup::CHROMIUM),
            Self::Licenses => needs.add(CargoTool::deny()),
            Self::Watch => needs.for_watching(project)?,
            Self::Firefox => {
                needs.apt(&setup::FIREFOX);
                needs.add(CargoTool::geckodriver());
            }
            Self::Webkit => needs.apt(&setup::WEBKIT),
            Self::Hosting => {
                needs.apt(&setup::CHROMIUM);
                needs.apt(&setup::WEB_SERVERS);
            }
            Self::Wordpress => {
                needs.apt(&setup::CHROMIUM);
                needs.apt(&setup::WEB_SERVERS);
                needs.apt(&setup::WORDPRESS);
            }
        }
        if self.uses_the_build() { needs.for_building(project) } else { Ok(()) }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.to_possible_value();
        out.pad(value.as_ref().map_or("", |value| value.get_name()))
    }
}
