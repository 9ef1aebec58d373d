use anyhow::{Context, Result};
use ems_career_path::content::Wording;

/// The first question in a shadow root that a browser builds while it reads the page, in the words of one
/// language: what a site owner pastes. Names in capitals are filled in by `cargo xtask package`.
///
/// Before the script is there, Continue opens a popover that is not seen, and so keeps that it was pressed; the
/// styles offer it once there is a choice, which stands from then on. Where no script ever comes, the owner's
/// own content is shown: at once where scripts are turned off, after a while where this one can't be had.
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
    let link = escaped(wording.link("read-more").context("there is no link to read more")?);
    Ok(format!(
        r#"<ems-career-path lang="{lang}"><template shadowrootmode="open"><style>STYLES</style><noscript><p>{no_script}</p><slot></slot></noscript><div class="ems" lang="{lang}" dir="ltr"><div class="mount" data-screen="SCREEN_ID-{lang}-2" role="region" aria-label="{name}">{app}</div></div><div class="waits"><slot></slot></div></template>
<p><a href="{link}">{more}</a></p></ems-career-path>
<script async src="SCRIPT_URL"></script>
"#
    ))
}

fn replaced_once(html: &str, from: &str, to: &str) -> Result<String> {
    let (before, after) = html.split_once(from).with_context(|| format!("there is no {from}"))?;
    Ok([before, to, after].concat())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{escaped, replaced_once};

    #[test]
    fn a_text_cannot_leave_its_place() {
        assert_eq!(escaped(r#"<b> "x" & y"#), "&lt;b> &quot;x&quot; &amp; y");
    }

    #[test]
    fn what_is_to_be_replaced_must_be_there() {
        assert_eq!(replaced_once("<p>a", "<p>", "<b>").unwrap(), "<b>a");
        assert!(replaced_once("a", "<p>", "<b>").is_err());
    }
}
