use crate::page::{ELEMENT, Page};

#[tokio::test]
async fn a_strict_policy_is_kept_and_nothing_is_missing() {
    let policy = "default-src 'none'; script-src 'nonce-n' WIDGET 'wasm-unsafe-eval'; connect-src WIDGET; \
                  img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";
    let tag = ELEMENT.replace("<ems-career-path", "<ems-career-path accent-color='#7a1f5c'");
    let page = Page::with(&tag, policy, |_| None).await;
    let widget = page.first();
    widget.asks("training").await;
    let radius = page.run(&format!("return getComputedStyle({}).borderRadius", widget.part(".choice"))).await;
    assert_eq!(radius, "12px", "the styles are there");
    let button = page
        .run(&format!("return getComputedStyle({}).backgroundColor", widget.part("[part=continue]")))
        .await;
    assert_eq!(button, "rgb(122, 31, 92)", "the accent is there");
    widget.answer_all(&[("training", "emr"), ("goal", "first-aid-only"), ("age", "18-plus")]).await;
    widget.answer_all(&[("hours", "unsure"), ("diploma", "soon")]).await;
    assert_eq!(widget.outcome().await, "emr-to-emt");
    page.was_left_in_peace().await;
}

#[tokio::test]
async fn a_tag_in_the_head_waits_for_the_page() {
    let body = "<main><h1>Host</h1></main>";
    // The page's own head closes early, so the tag is moved there by a script, as tag managers do.
    let mover = format!(
        "<script>const tag = document.createElement('script'); tag.src = '{}'; document.head.append(tag)</script>",
        "WIDGET/ems-career-path.js"
    );
    let page = Page::open(&[&mover, body].concat()).await;
    page.first().asks("training").await;
    assert_eq!(
        page.run("return document.querySelector('ems-career-path').parentElement.tagName").await,
        "MAIN"
    );
    page.was_left_in_peace().await;
}
