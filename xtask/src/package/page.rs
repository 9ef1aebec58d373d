use std::fs;
use std::path::Path;

use anyhow::Result;

/// Removes Trunk's tags from `index.html`. The rest is the page a site owner would write.
pub(super) fn package(staging: &Path) -> Result<()> {
    let file = staging.join("index.html");
    let page = fs::read_to_string(&file)?;
    Ok(fs::write(file, without_trunk(&page))?)
}

fn without_trunk(page: &str) -> String {
    page.split_inclusive('\n').filter(|line| !line.contains("data-trunk")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lines_for_trunk_are_removed() {
        let page = "<head>\n  <link data-trunk rel=\"rust\" />\n</head>\n<p>data</p>";
        assert_eq!(without_trunk(page), "<head>\n</head>\n<p>data</p>");
    }
}
