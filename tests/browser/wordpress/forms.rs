use std::fs;

use super::site::{FOLDER, Site};

/// A way to embed the widget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Script,
    Element,
    Snippet,
}

impl Form {
    pub const ALL: [Self; 3] = [Self::Script, Self::Element, Self::Snippet];

    /// Returns the HTML to paste into a page of this site.
    pub fn html(self, site: &Site) -> String {
        let attributes = r#"data-cfasync="false" data-noptimize="1" data-no-optimize="1" nowprocket"#;
        let script =
            format!(r#"<script async src="{}ems-career-path.js" {attributes}></script>"#, site.url(FOLDER));
        match self {
            Self::Script => script,
            Self::Element => format!(
                r#"<ems-career-path loading="eager"><p id="own">Compare EMR and EMT</p></ems-career-path>{}{script}"#,
                "\n"
            ),
            Self::Snippet => {
                let snippet = concat!(env!("CARGO_MANIFEST_DIR"), "/dist/snippet.en.html");
                let snippet = fs::read_to_string(snippet).expect("the snippet");
                snippet.trim().replace("https://HOST/PATH/", &site.url(FOLDER))
            }
        }
    }
}
