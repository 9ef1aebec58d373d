use crate::page::{ELEMENT, Page};

#[tokio::test]
async fn the_widget_works_under_a_strict_policy() {
    let policy = "default-src 'none'; script-src 'nonce-n' WIDGET 'wasm-unsafe-eval'; connect-src WIDGET; \
                  img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";
    let tag = ELEMENT.replace("<ems-career-path", "<ems-career-path accent-color='#7a1f5c'");
    let page = Page::with(&tag, policy, |_| None).await;
    let widget = page.first();
    widget.wait_for_question("training").await;
    let radius = page.run(&format!("return getComputedStyle({}).borderRadius", widget.part(".choice"))).await;
    assert_eq!(radius, "12px", "the styles apply");
    let button = page
        .run(&format!("return getComputedStyle({}).backgroundColor", widget.part("[part=continue]")))
        .await;
    assert_eq!(button, "rgb(122, 31, 92)", "the accent applies");
    widget.answer_all(&[("training", "emr"), ("goal", "first-aid-only"), ("age", "18-plus")]).await;
    widget.answer_all(&[("class-hours", "unsure"), ("diploma", "soon")]).await;
    assert_eq!(widget.outcome().await, "emr-to-emt");
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_tag_in_the_head_places_the_widget_in_main() {
    let body = "<main><h1>Host</h1></main>";
    // `Page` writes the head itself, so a script adds the tag there, as tag managers do.
    let mover = format!(
        "<script>const tag = document.createElement('script'); tag.src = '{}'; document.head.append(tag)</script>",
        "WIDGET/ems-career-path.js"
    );
    let page = Page::open(&[&mover, body].concat()).await;
    page.first().wait_for_question("training").await;
    assert_eq!(
        page.run("return document.querySelector('ems-career-path').parentElement.tagName").await,
        "MAIN"
    );
    page.assert_quiet().await;
}
