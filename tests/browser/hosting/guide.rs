use std::fs;

/// The code blocks of docs/hosting.md in one language, with `/srv/career-path/` moved to another folder.
pub fn blocks<const N: usize>(language: &str, folder: &str) -> [String; N] {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosting.md");
    let guide = fs::read_to_string(path).expect("docs/hosting.md");
    let fence = format!("\n```{language}\n");
    let fenced = guide.split(&fence).skip(1);
    let blocks = fenced.map(|rest| rest.split("```").next().unwrap_or_default());
    let blocks: Vec<String> = blocks.map(|block| block.replace("/srv/career-path/", folder)).collect();
    blocks.try_into().unwrap_or_else(|blocks| panic!("{language} has other blocks: {blocks:#?}"))
}
