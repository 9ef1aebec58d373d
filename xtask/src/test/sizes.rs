//! Prints the size table and checks the budgets for a visitor's downloads, in bytes, compressed with brotli.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

/// The loader with its styles and the first question.
const LOADER_BUDGET: u64 = 9 * 1024 + 256;

/// Everything a visitor loads, in one language.
const TOTAL_BUDGET: u64 = 136 * 1024;

/// A kind of file a visitor loads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Load {
    Loader,
    Glue,
    Wasm,
    Content,
    Total,
    /// Loaded instead of glue and wasm where those cannot run, so the total leaves it out.
    Plain,
}

impl Load {
    /// Returns the kind of a published file; `None` if visitors do not load it.
    fn of(file: &str) -> Option<Self> {
        let (stem, ending) = file.split_once('.')?;
        match (stem, ending) {
            ("ems-career-path", "js") => Some(Self::Loader),
            (hashed, "js") if hashed.starts_with("ems-career-path-") => Some(Self::Glue),
            (hashed, "wasm") if hashed.starts_with("ems-career-path-") => Some(Self::Wasm),
            (hashed, "plain.js") if hashed.starts_with("ems-career-path-") => Some(Self::Plain),
            ("content", rest) if rest.strip_suffix(".json").is_some_and(|name| name.contains('-')) => {
                Some(Self::Content)
            }
            _ => None,
        }
    }

    /// Returns the most bytes it may have, if there is a limit.
    fn budget(self) -> Option<u64> {
        match self {
            Self::Loader => Some(LOADER_BUDGET),
            Self::Total => Some(TOTAL_BUDGET),
            Self::Glue | Self::Wasm | Self::Content | Self::Plain => None,
        }
    }
}

/// One line of the table, in bytes.
#[derive(Debug, Clone)]
struct Size {
    load: Load,
    file: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Shows what a visitor loads, and fails if a budget is exceeded.
pub(super) fn check(dist: &Path) -> Result<()> {
    let measured = measure(dist)?;
    let mut sizes = with_total(loaded(&measured));
    sizes.extend(measured.into_iter().filter(|size| size.load == Load::Plain));
    ensure!(sizes.len() == 6, "a file that visitors load is missing from dist/");
    println!("{:<44}{:>9}{:>9}{:>9}{:>9}", "bytes", "raw", "gzip", "brotli", "budget");
    for Size { load, file, raw, gzip, brotli } in &sizes {
        let budget = load.budget().map_or_else(String::new, |budget| budget.to_string());
        println!("{file:<44}{raw:>9}{gzip:>9}{brotli:>9}{budget:>9}");
    }
    let over = over_budget(&sizes);
    if over.is_empty() { Ok(()) } else { bail!("over budget: {}", over.join(", ")) }
}

fn measure(dist: &Path) -> Result<Vec<Size>> {
    let mut sizes = Vec::new();
    for entry in fs::read_dir(dist).context("could not read dist/")? {
        let file = entry?.file_name().to_string_lossy().into_owned();
        let bytes = |ending: &str| fs::metadata(dist.join(format!("{file}{ending}")));
        if let Some(load) = Load::of(&file) {
            let (raw, gzip, brotli) = (bytes("")?.len(), bytes(".gz")?.len(), bytes(".br")?.len());
            sizes.push(Size { load, file, raw, gzip, brotli });
        }
    }
    Ok(sizes)
}

/// Returns one file of each kind, in the order of loading. A visitor loads one language; the largest one counts.
fn loaded(sizes: &[Size]) -> Vec<Size> {
    let largest = |load| sizes.iter().filter(|size| size.load == load).max_by_key(|size| size.brotli);
    let kinds = [Load::Loader, Load::Glue, Load::Wasm, Load::Content];
    kinds.into_iter().filter_map(largest).cloned().collect()
}

fn with_total(mut sizes: Vec<Size>) -> Vec<Size> {
    let sum = |of: fn(&Size) -> u64| sizes.iter().map(of).sum();
    let (raw, gzip, brotli) = (sum(|size| size.raw), sum(|size| size.gzip), sum(|size| size.brotli));
    sizes.push(Size { load: Load::Total, file: "total".to_owned(), raw, gzip, brotli });
    sizes
}

fn over_budget(sizes: &[Size]) -> Vec<String> {
    let over = sizes.iter().filter_map(|size| Some((size, size.brotli.checked_sub(size.load.budget()?)?)));
    over.filter(|(_, bytes)| *bytes > 0)
        .map(|(size, bytes)| format!("{} by {bytes} bytes", size.file))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(load: Load, file: &str, brotli: u64) -> Size {
        Size { load, file: file.to_owned(), raw: 3 * brotli, gzip: 2 * brotli, brotli }
    }

    #[test]
    fn every_file_a_visitor_loads_has_a_kind() {
        let table = [
            ("ems-career-path.js", Some(Load::Loader)),
            ("ems-career-path-0123456789abcdef.js", Some(Load::Glue)),
            ("ems-career-path-0123456789abcdef.wasm", Some(Load::Wasm)),
            ("ems-career-path-0123456789abcdef.plain.js", Some(Load::Plain)),
            ("content.es-0a.json", Some(Load::Content)),
            ("content.es.json", None),
            ("ems-career-path-0a.content.js", None),
            ("integrity.json", None),
            ("index.html", None),
            ("ems-career-path.js.br", None),
        ];
        for (file, load) in table {
            assert_eq!(Load::of(file), load, "{file}");
        }
    }

    #[test]
    fn the_total_counts_only_the_largest_language() {
        let sizes =
            vec![size(Load::Content, "content.en-0a.json", 5), size(Load::Content, "content.es-0a.json", 6)];
        let sizes = with_total(loaded(&sizes));
        let files: Vec<&str> = sizes.iter().map(|size| size.file.as_str()).collect();
        assert_eq!(files, ["content.es-0a.json", "total"]);
        assert_eq!(sizes.last().unwrap().brotli, 6);
    }

    #[test]
    fn a_file_may_fill_its_budget_but_not_exceed_it() {
        assert!(over_budget(&[size(Load::Loader, "loader", LOADER_BUDGET)]).is_empty());
        assert!(
            over_budget(&[size(Load::Wasm, "wasm", TOTAL_BUDGET + 1)]).is_empty(),
            "the wasm alone has no budget"
        );
        assert_eq!(over_budget(&[size(Load::Loader, "loader", LOADER_BUDGET + 2)]), ["loader by 2 bytes"]);
    }
}
