//! Nothing but the running script decides where the program comes from and which options apply.

use serde_json::json;

use crate::page::{ELEMENT, Page, SCRIPT};

/// The widget's tag as a module, for which `document.currentScript` is null.
const MODULE: &str = r#"<script type="module" crossorigin src="WIDGET/ems-career-path.js"></script>"#;

/// Markup that a stranger could leave on the page, for example in a comment. It names a copy of the script on the
/// host's server, where there is none.
fn foreign_markup() -> Vec<String> {
    let names = [
        "currentScript",
        "scripts",
        "head",
        "body",
        "baseURI",
        "forms",
        "readyState",
        "getElementsByTagName",
        "URL",
        "location",
    ];
    let image = |name: &str| {
        format!(
            r#"<img name="{name}" src="/ems-career-path.js" data-course-url="https://elsewhere.example/">"#
        )
    };
    let mut markup: Vec<String> = names.into_iter().map(image).collect();
    markup.push(r#"<form name="scripts"><input name="0" src="/ems-career-path.js"></form>"#.to_owned());
    markup.push(r#"<img src="/ems-career-path.js">"#.to_owned());
    markup.push(r#"<link rel="preload" as="script" href="/ems-career-path.js">"#.to_owned());
    for attribute in ["src", "data-src", "data-rocket-src", "data-lazy-src"] {
        markup.push(format!(
            r#"<script type="text/plain" {attribute}="/ems-career-path.js" data-course-url="https://elsewhere.example/"></script>"#
        ));
    }
    markup
}

#[tokio::test]
async fn markup_does_not_choose_the_program_or_its_options() {
    for markup in foreign_markup() {
        for embed in [SCRIPT, MODULE] {
            println!("{markup} {embed}");
            let page = Page::open(&[&markup, embed].concat()).await;
            page.first().answer("training", "paramedic").await;
            page.first().outcome().await;
            let link = page.first().part("[part=cta]");
            let url = page.run(&format!("return {link}.href")).await;
            assert_eq!(url, "https://eliteamb.com/emr-vs-emt/", "{markup} {embed}");
        }
    }
}

#[tokio::test]
async fn a_polluted_prototype_sets_no_options() {
    let polluted = "<script>
      const foreign = {
        content: '/c.json', 'course-url': 'https://elsewhere.example/', lang: 'es', theme: 'dark', target: '#host',
        loading: 'lazy', resume: 'off', history: 'off', words: {}, 'heading-level': '5',
      };
      for (const [key, value] of Object.entries(foreign))
        Object.defineProperty(Object.prototype, key, { value, configurable: true, writable: true });
    </script>";
    for embed in [SCRIPT, ELEMENT] {
        let page = Page::open(&[polluted, "<div id=host></div>", embed].concat()).await;
        page.first().answer("training", "paramedic").await;
        page.first().outcome().await;
        let state = format!(
            "const link = {}; return [link.href, link.closest('[lang]').lang, \
             document.querySelector('#host').childElementCount, history.state !== null, sessionStorage.length > 0]",
            page.first().part("[part=cta]")
        );
        let expected = json!(["https://eliteamb.com/emr-vs-emt/", "en", 0, true, true]);
        assert_eq!(page.run(&state).await, expected, "{embed}");
        page.assert_quiet().await;
    }
}
