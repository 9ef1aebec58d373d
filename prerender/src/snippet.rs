use anyhow::{Context, Result};
use ems_career_path::content::Wording;

/// Returns the HTML that a site owner pastes: the first question in one language, inside a declarative shadow root,
/// so that it shows without a script. `cargo xtask package` fills in the placeholders in capitals.
///
/// Before the script has loaded, Continue opens a popover that is never displayed. That records the press, and the
/// styles then lock the choice (`styles/snippet`). The owner's content appears at once if scripts are turned off, and
/// after ten seconds if the script does not load.
///
/// # Errors
///
/// The question's HTML lacks an expected part, or the content has no `read-more` link.
pub fn snippet(app: &str, wording: &Wording) -> Result<String> {
    let (lang, name) = (wording.lang(), escaped(&wording.text("name")));
    let app = replaced_once(app, "<form ", "<form method=\"dialog\" ")?;
    let app = replaced_once(
        &app,
        "type=\"submit\"",
        "type=\"button\" popovertarget=\"sent\" popovertargetaction=\"show\"",
    )?;
    let app = replaced_once(&app, "</form>", "<i id=\"sent\" popover=\"manual\"></i></form>")?;
    let no_script = escaped(&wording.text("snippet.no-script"));
    let more = escaped(&wording.text("cta.read-more"));
    let link = escaped(wording.link("read-more").context("the content has no link `read-more`")?);
    Ok(format!(
        r#"<ems-career-path lang="{lang}"><template shadowrootmode="open"><style>STYLES</style><noscript><p>{no_script}</p><slot></slot></noscript><div class="ems" lang="{lang}" dir="ltr"><div class="mount" data-screen="SCREEN_ID-{lang}-2" role="region" aria-label="{name}">{app}</div></div><div class="delayed"><slot></slot></div></template>
<p><a href="{link}">{more}</a></p></ems-career-path>
<script async src="SCRIPT_URL"></script>
"#
    ))
}

fn replaced_once(html: &str, from: &str, to: &str) -> Result<String> {
    let (before, after) =
        html.split_once(from).with_context(|| format!("the first question has no `{from}`"))?;
    Ok([before, to, after].concat())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{escaped, replaced_once};

    #[test]
    fn escaped_text_is_not_markup() {
        assert_eq!(escaped(r#"<b> "x" & y"#), "&lt;b> &quot;x&quot; &amp; y");
    }

    #[test]
    fn replacing_a_missing_text_fails() {
        assert_eq!(replaced_once("<p>a", "<p>", "<b>").unwrap(), "<b>a");
        assert!(replaced_once("a", "<p>", "<b>").is_err());
    }
}
