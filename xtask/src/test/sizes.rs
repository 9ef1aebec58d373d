//! The size table and its verdict.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use super::budgets::Load;

/// One line of the table, in bytes.
#[derive(Debug, Clone)]
struct Size {
    load: Load,
    file: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Shows what a visitor loads and fails when any of it is over its budget.
pub(super) fn check(dist: &Path) -> Result<()> {
    let measured = measure(dist)?;
    let mut sizes = with_total(loaded(&measured));
    sizes.extend(measured.into_iter().filter(|size| size.load == Load::Plain));
    ensure!(sizes.len() == 6, "dist/ lacks a file that visitors load");
    println!("{:<42}{:>9}{:>9}{:>9}{:>9}", "bytes", "raw", "gzip", "brotli", "budget");
    for Size { load, file, raw, gzip, brotli } in &sizes {
        println!("{file:<42}{raw:>9}{gzip:>9}{brotli:>9}{:>9}", load.budget());
    }
    let over = over_budget(&sizes);
    if over.is_empty() { Ok(()) } else { bail!("over budget: {}", over.join(", ")) }
}

fn measure(dist: &Path) -> Result<Vec<Size>> {
    let mut sizes = Vec::new();
    for entry in fs::read_dir(dist).context("there is no dist folder")? {
        let file = entry?.file_name().to_string_lossy().into_owned();
        let bytes = |ending: &str| fs::metadata(dist.join(format!("{file}{ending}")));
        if let Some(load) = Load::of(&file) {
            let (raw, gzip, brotli) = (bytes("")?.len(), bytes(".gz")?.len(), bytes(".br")?.len());
            sizes.push(Size { load, file, raw, gzip, brotli });
        }
    }
    Ok(sizes)
}

/// One of each kind, in the order of loading: a visitor loads one language, here the largest.
fn loaded(sizes: &[Size]) -> Vec<Size> {
    let largest = |load| sizes.iter().filter(|size| size.load == load).max_by_key(|size| size.brotli);
    let kinds = [Load::Loader, Load::Glue, Load::Wasm, Load::Content];
    kinds.into_iter().filter_map(largest).cloned().collect()
}

fn with_total(mut sizes: Vec<Size>) -> Vec<Size> {
    let sum = |of: fn(&Size) -> u64| sizes.iter().map(of).sum();
    let (raw, gzip, brotli) = (sum(|size| size.raw), sum(|size| size.gzip), sum(|size| size.brotli));
    sizes.push(Size { load: Load::Total, file: "in all".to_owned(), raw, gzip, brotli });
    sizes
}

fn over_budget(sizes: &[Size]) -> Vec<String> {
    let over = sizes.iter().filter(|size| size.brotli > size.load.budget());
    over.map(|size| format!("{} by {} bytes", size.file, size.brotli - size.load.budget())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(load: Load, file: &str, brotli: u64) -> Size {
        Size { load, file: file.to_owned(), raw: 3 * brotli, gzip: 2 * brotli, brotli }
    }

    #[test]
    fn a_visitor_loads_the_largest_language_only() {
        let sizes =
            vec![size(Load::Content, "content.en.json", 5), size(Load::Content, "content.es.json", 6)];
        let sizes = with_total(loaded(&sizes));
        let files: Vec<&str> = sizes.iter().map(|size| size.file.as_str()).collect();
        assert_eq!(files, ["content.es.json", "in all"]);
        assert_eq!(sizes.last().unwrap().brotli, 6);
    }

    #[test]
    fn a_file_may_fill_its_budget_but_not_exceed_it() {
        let budget = Load::Glue.budget();
        assert!(over_budget(&[size(Load::Glue, "glue", budget)]).is_empty());
        assert_eq!(over_budget(&[size(Load::Glue, "glue", budget + 2)]), ["glue by 2 bytes"]);
    }
}
