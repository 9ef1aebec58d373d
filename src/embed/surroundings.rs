/// What reading options depends on besides the attributes.
#[derive(Clone, Copy)]
pub struct Surroundings<'a> {
    /// The tags of the languages that have built-in content. The first is the default.
    pub languages: &'a [String],
    /// The tag of the language on screen, which replaces `{lang}` in URLs.
    pub lang: &'a str,
    /// Resolves a URL against the page's. Returns `None` for an invalid one.
    pub resolve: &'a dyn Fn(&str) -> Option<String>,
}
