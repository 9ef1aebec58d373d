use xtask::server::Response;

use crate::engine::Engine;
use crate::page::{Page, at_the_emt_course};

/// A page body: the element with these attributes, and the script.
fn element(attributes: &str) -> String {
    format!(
        "<ems-career-path loading=eager {attributes}></ems-career-path><script async src='WIDGET/ems-career-path.js'></script>"
    )
}

/// Opens a page at a result, and returns an attribute of its call to action.
async fn link_of(attributes: &str, attribute: &str) -> (Page, serde_json::Value) {
    let page = Page::open(&[at_the_emt_course(), element(attributes)].concat()).await;
    page.first().outcome().await;
    let link = format!("return {}.getAttribute('{attribute}')", page.first().part("[part=cta]"));
    let link = page.run(&link).await;
    (page, link)
}

#[tokio::test]
async fn the_course_link_follows_the_options() {
    let table = [
        ("", "https://eliteamb.com/how-to-become-an-emt/", None),
        ("course-url='https://a.example/'", "https://a.example/", None),
        ("course-url='https://a.example/' course-url-emt='https://b.example/'", "https://b.example/", None),
        ("course-url-emr='https://a.example/'", "https://eliteamb.com/how-to-become-an-emt/", None),
        ("course-url='/{lang}/emt?a=b'", "HOST/en/emt?a=b", None),
        ("course-url='https://…'", "https://eliteamb.com/how-to-become-an-emt/", Some("course-url")),
        (
            "course-url='javascript:alert(1)'",
            "https://eliteamb.com/how-to-become-an-emt/",
            Some("course-url"),
        ),
        ("course-url='data:text/html,x'", "https://eliteamb.com/how-to-become-an-emt/", Some("course-url")),
    ];
    for (attributes, link, warning) in table {
        let (page, href) = link_of(attributes, "href").await;
        assert_eq!(href, link.replace("HOST", &page.host.url("")), "{attributes}");
        page.assert_only_warnings(warning.as_slice()).await;
    }
}

#[tokio::test]
async fn the_course_link_opens_where_the_owner_wants() {
    for target in ["_self", "_blank", "_parent", "_top"] {
        let (page, written) = link_of(&format!("course-target={target}"), "target").await;
        assert_eq!(written, target);
        page.assert_quiet().await;
    }
}

#[tokio::test]
async fn a_new_tab_has_no_opener() {
    let (_, rel) = link_of("course-target=_blank", "rel").await;
    assert_eq!(rel, "noopener");
}

#[tokio::test]
async fn lang_accepts_variants_and_falls_back_with_a_warning() {
    let table = [
        ("lang=' en '", None),
        ("lang=en-US", None),
        ("lang=auto", None),
        ("lang=xx", Some("lang=")),
        ("", None),
    ];
    for (attributes, warning) in table {
        let page = Page::open(&element(attributes)).await;
        page.first().wait_for_question("training").await;
        assert_eq!(
            page.run(&format!("return {}.lang", page.first().part(".ems"))).await,
            "en",
            "{attributes}"
        );
        page.assert_only_warnings(warning.as_slice()).await;
    }
}

#[tokio::test]
async fn wrong_and_unknown_attributes_each_warn_once() {
    let page =
        Page::open(&element("theme=pink heading-level=9 cource-url=x resume=maybe data-host=1 class=wide"))
            .await;
    page.first().wait_for_question("training").await;
    assert!(page.first().has("h2").await);
    page.assert_only_warnings(&["theme=", "heading-level=", "cource-url", "resume="]).await;
}

#[tokio::test]
async fn slips_in_the_markup_are_reported() {
    let tag = "<ems-career-path loading=eager data-theme=dark>
        <script async src='WIDGET/ems-career-path.js?ver=6.1&course-ulr=x' course-url='https://a.example/'></script>";
    let page = Page::open(tag).await;
    page.first().wait_for_question("training").await;
    page.assert_only_warnings(&["data-theme", "course-ulr", "data-course-url", "inside the element"]).await;
}

#[tokio::test]
async fn with_one_language_there_is_no_switch() {
    for (languages, expected) in [("es", "es"), ("en", "en"), ("en es", "en"), ("pl es", "es")] {
        let page = Page::open(&element(&format!("languages='{languages}'"))).await;
        page.first().wait_for_question("training").await;
        let frame = page.first().part(".ems");
        assert_eq!(page.run(&format!("return {frame}.lang")).await, expected, "{languages}");
        let has_switch = page.first().has("[data-lang-switch]").await;
        assert_eq!(has_switch, languages == "en es", "{languages}");
        page.assert_only_warnings(languages.contains("pl").then_some("languages=").as_slice()).await;
    }
}

#[tokio::test]
async fn an_accent_color_is_used_corrected_or_rejected() {
    let table = [
        ("#0a7d33", "rgb(10, 125, 51)", None),
        ("oklch(0.45 0.1 250)", "", None),
        ("yellow", "", Some("hard to read")),
        ("nonsense", "rgb(11, 87, 164)", Some("is not a color")),
        ("inherit", "rgb(11, 87, 164)", Some("is not a color")),
    ];
    for (color, expected, warning) in table {
        let page = Page::open(&element(&format!("theme=light accent-color='{color}'"))).await;
        page.first().wait_for_question("training").await;
        let button = page.first().part("[part=continue]");
        let shown = page.run(&format!("return getComputedStyle({button}).backgroundColor")).await;
        let default = "rgb(11, 87, 164)";
        if expected.is_empty() {
            assert!(shown != default && shown != "rgb(255, 255, 0)", "{color}: {shown}");
        } else {
            assert_eq!(shown, expected, "{color}");
        }
        page.assert_only_warnings(warning.as_slice()).await;
    }
}

#[tokio::test]
async fn theme_and_heading_level_are_applied() {
    let page = Page::open(&element("theme=dark heading-level=4")).await;
    page.first().wait_for_question("training").await;
    assert!(page.first().has("h4.question__title").await);
    let background =
        page.run(&format!("return getComputedStyle({}).backgroundColor", page.first().part(".ems"))).await;
    assert_eq!(background, "rgb(22, 27, 34)");
    page.assert_quiet().await;
}

#[tokio::test]
async fn attributes_override_the_scripts_query() {
    let tag = "<script async src='WIDGET/ems-career-path.js?ver=6.1&theme=dark&heading-level=3' data-heading-level=5></script>";
    let page = Page::open(tag).await;
    page.first().wait_for_question("training").await;
    assert!(page.first().has("h5.question__title").await);
    assert!(page.first().has(".ems[data-theme=dark]").await);
    page.assert_quiet().await;
}

#[tokio::test]
async fn the_widget_is_placed_in_its_target() {
    let tag =
        "<script async src='WIDGET/ems-career-path.js' data-target='#there'></script><div id=there></div>";
    let page = Page::open(tag).await;
    page.first().wait_for_question("training").await;
    assert_eq!(page.run("return document.querySelector('ems-career-path').parentElement.id").await, "there");
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_script_without_a_place_only_defines_the_element() {
    let page = Page::open("<script async src='WIDGET/ems-career-path.js' data-target=none></script>").await;
    page.until("customElements.get('ems-career-path')").await;
    page.run("document.body.append(document.createElement('ems-career-path'))").await;
    page.first().wait_for_question("training").await;
    assert_eq!(page.run("return document.querySelectorAll('ems-career-path').length").await, 1);
    page.assert_quiet().await;
}

#[tokio::test]
async fn an_owners_content_file_overrides_the_built_in_one() {
    let own =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/dist/content.en.json")).expect("dist/");
    let own = own.replace("What training do you have now?", "Your training?").replace("\"None yet\"", "7");
    let own = own.replace("\"A CPR or first-aid card\"", "[]");
    let page = Page::with(&element("content=WIDGET/own.json"), "", move |request| {
        let file = || Response::new(200, own.clone()).with("Access-Control-Allow-Origin", "*");
        (request.path == "/own.json").then(file)
    })
    .await;
    page.first().wait_for_question("training").await;
    assert_eq!(page.first().text(".question__title").await, "Your training?");
    assert_eq!(page.first().text(".choice").await, "7");
    assert!(page.first().text(".choice:nth-of-type(2)").await.contains("CPR"), "the built-in text stays");
    page.assert_only_warnings(&["words.choice.training.cpr"]).await;
}

#[tokio::test]
async fn a_missing_content_file_is_ignored_with_a_warning() {
    let page = Page::open(&element("content=WIDGET/missing.json")).await;
    page.first().wait_for_question("training").await;
    // Chromium also logs a failed request.
    let failed_request = (Engine::current() == Engine::Chromium).then_some("Failed to load resource");
    page.assert_only_warnings(&[&["content="], failed_request.as_slice()].concat()).await;
}
