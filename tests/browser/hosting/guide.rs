use std::fs;
use std::path::Path;

/// Returns the code blocks of docs/hosting.md in one language, with `/srv/career-path/` replaced by another folder.
/// Panics if there are not exactly `N`.
pub fn blocks<const N: usize>(language: &str, folder: &str) -> [String; N] {
    blocks_of("hosting", language).map(|block: String| block.replace("/srv/career-path/", folder))
}

/// Returns the code blocks of a guide in one language. Panics if there are not exactly `N`.
pub fn blocks_of<const N: usize>(guide: &str, language: &str) -> [String; N] {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("docs/{guide}.md"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let fence = format!("\n```{language}\n");
    let fenced = text.split(&fence).skip(1);
    let blocks = fenced.map(|rest| rest.split("```").next().unwrap_or_default().to_owned());
    let blocks: Vec<String> = blocks.collect();
    blocks
        .try_into()
        .unwrap_or_else(|blocks| panic!("docs/{guide}.md must have {N} blocks in {language}: {blocks:#?}"))
}
