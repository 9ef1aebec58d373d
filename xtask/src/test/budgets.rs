//! What a visitor may be asked to download: section 6 of the design, in brotli bytes.

/// A KB is 1,024 bytes.
const KB: u64 = 1024;

/// One kind of file a visitor loads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Load {
    Loader,
    Glue,
    Wasm,
    Content,
    Total,
    /// In the place of glue and wasm, where they cannot run: it is shown, and no part of the total.
    Plain,
}

impl Load {
    /// The kind of a published file; `None` when visitors do not load it.
    pub(super) fn of(file: &str) -> Option<Self> {
        if file.starts_with("ems-career-path-") && file.ends_with(".plain.js") {
            return Some(Self::Plain);
        }
        let (stem, ending) = file.rsplit_once('.')?;
        match (stem, ending) {
            ("ems-career-path", "js") => Some(Self::Loader),
            (hashed, "js") if hashed.starts_with("ems-career-path-") => Some(Self::Glue),
            (hashed, "wasm") if hashed.starts_with("ems-career-path-") => Some(Self::Wasm),
            (content, "json") if content.starts_with("content.") => Some(Self::Content),
            _ => None,
        }
    }

    /// The most it may weigh.
    pub(super) fn budget(self) -> u64 {
        KB * match self {
            Self::Loader | Self::Content => 6,
            Self::Glue => 4,
            Self::Wasm => 68,
            Self::Total => 80,
            Self::Plain => 96,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_a_visitor_loads_has_its_budget() {
        let table = [
            ("ems-career-path.js", Some(Load::Loader)),
            ("ems-career-path-0123456789abcdef.js", Some(Load::Glue)),
            ("ems-career-path-0123456789abcdef.wasm", Some(Load::Wasm)),
            ("ems-career-path-0123456789abcdef.plain.js", Some(Load::Plain)),
            ("content.es.json", Some(Load::Content)),
            ("integrity.json", None),
            ("index.html", None),
            ("ems-career-path.js.br", None),
        ];
        for (file, load) in table {
            assert_eq!(Load::of(file), load, "{file}");
        }
    }
}
