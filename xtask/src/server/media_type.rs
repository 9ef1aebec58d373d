use std::path::Path;

/// The `Content-Type` of a file by its ending. With `nosniff` a wrong one stops a script, and
/// without the charset a Windows-1252 host page would misread the text.
pub(super) fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("css") => "text/css; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json; charset=utf-8",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("txt") => "text/plain; charset=utf-8",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_published_ending_has_its_type() {
        let table = [
            ("index.html", "text/html; charset=utf-8"),
            ("ems-career-path.js", "text/javascript; charset=utf-8"),
            ("ems-career-path-0123456789abcdef.wasm", "application/wasm"),
            ("content.en.json", "application/json; charset=utf-8"),
            ("unknown", "application/octet-stream"),
        ];
        for (path, expected) in table {
            assert_eq!(media_type(Path::new(path)), expected, "{path}");
        }
    }
}
