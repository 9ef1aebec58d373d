use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use xtask::server::Response;

/// One way to put the questionnaire on a page.
pub struct Contestant {
    pub name: &'static str,
    /// The HTML to paste. `WIDGET` and `PEERS` are placeholders for the origins of the scripts.
    pub embed: String,
}

/// The contestant that all others are compared with.
pub const HAND_WRITTEN: &str = "hand-written";

/// Returns the widget, embedded in each way that the README offers, and its peers.
pub fn contestants(dist: &Path) -> Result<Vec<Contestant>> {
    let packaged = |file: &str| {
        let text =
            fs::read_to_string(dist.join(file)).with_context(|| format!("could not read dist/{file}"))?;
        anyhow::Ok(text.replace("https://HOST/PATH", "WIDGET"))
    };
    let (snippet, preload) = (packaged("snippet.en.html")?, packaged("preload.html")?);
    let peer =
        |name, file| Contestant { name, embed: format!(r#"<script async src="PEERS/{file}.js"></script>"#) };
    Ok(vec![
        peer(HAND_WRITTEN, "hand_written"),
        Contestant { name: "widget, script tag", embed: tag("") },
        Contestant { name: "widget, script tag, preloaded", embed: [preload.clone(), tag("")].concat() },
        Contestant { name: "widget, snippet, preloaded", embed: [preload, snippet.clone()].concat() },
        Contestant { name: "widget, snippet", embed: snippet },
        peer("Preact", "preact"),
        peer("React", "react"),
        peer("SurveyJS", "surveyjs"),
    ])
}

/// Returns the script tag with these attributes added.
fn tag(attributes: &str) -> String {
    format!(r#"<script async src="WIDGET/ems-career-path.js" data-lang="en"{attributes}></script>"#)
}

/// Returns a host page with this embed, compressed as hosts do. The page reserves the same height for each embed.
pub fn host_page(embed: &str) -> Result<Response> {
    let page = include_str!("host.html").replace("EMBED", embed);
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(page.as_bytes())?;
    Ok(Response::html(encoder.finish()?).with("Content-Encoding", "gzip").with("Cache-Control", "no-cache"))
}
