use std::path::Path;

/// How long a browser may keep a file without asking again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Freshness {
    /// As a CDN is told to: hashed names for ever, the rest for minutes.
    Published,
    /// Not at all: a rebuilt loader must not wait for an old one to expire.
    AlwaysFresh,
}

impl Freshness {
    /// The `Cache-Control` of a file.
    pub(super) fn cache_control(self, path: &Path) -> &'static str {
        match self {
            Self::AlwaysFresh => "no-cache",
            Self::Published if is_hashed(path) => "public, max-age=31536000, immutable",
            Self::Published => "public, max-age=300",
        }
    }
}

/// Whether a name ends in the 16 hexadecimal digits of `package`.
fn is_hashed(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let hash = name.rsplit_once('-').map_or("", |(_, hash)| hash);
    // What follows the first dot is the kind of file: `js`, `wasm`, `plain.js`.
    let hash = hash.split('.').next().unwrap_or_default();
    hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hashed_names_are_kept_for_ever() {
        let table = [
            ("ems-career-path-0123456789abcdef.js", "public, max-age=31536000, immutable"),
            ("ems-career-path-0123456789abcdef.plain.js", "public, max-age=31536000, immutable"),
            ("ems-career-path.js", "public, max-age=300"),
            ("content.en.json", "public, max-age=300"),
            ("integrity.json", "public, max-age=300"),
        ];
        for (path, expected) in table {
            assert_eq!(Freshness::Published.cache_control(Path::new(path)), expected, "{path}");
        }
    }

    #[test]
    fn a_developer_never_meets_an_old_file() {
        let path = Path::new("ems-career-path-0123456789abcdef.js");
        assert_eq!(Freshness::AlwaysFresh.cache_control(path), "no-cache");
    }
}
