use crate::page::{ELEMENT, Page, SCRIPT};
use crate::runs_as::program_file;

/// Each copy goes its own way, step by step in turn, and a reload brings both back.
async fn each_goes_its_own_way(body: &str) {
    let page = Page::open(body).await;
    page.until("document.querySelectorAll('ems-career-path').length === 2").await;
    page.nth(0).answer("training", "none").await;
    page.nth(1).answer("training", "emt").await;
    page.nth(0).answer("goal", "police").await;
    page.nth(1).answer("experience", "yes").await;
    assert_eq!(page.nth(1).outcome().await, "emt-next-step");
    page.nth(0).answer("age", "under-16").await;
    assert_eq!(page.nth(0).outcome().await, "not-yet-age");

    page.client().refresh().await.expect("a reload");
    assert_eq!(page.nth(0).outcome().await, "not-yet-age");
    assert_eq!(page.nth(1).outcome().await, "emt-next-step");
    page.nth(0).click("[part=restart]").await;
    page.nth(0).asks("training").await;
    assert_eq!(page.nth(1).outcome().await, "emt-next-step");
    page.was_left_in_peace().await;
}

#[tokio::test]
async fn two_tags_that_stand_alone_share_nothing_but_the_engine() {
    let eager = SCRIPT.replace("async", "async data-loading=eager");
    each_goes_its_own_way(&eager.repeat(2)).await;
}

#[tokio::test]
async fn two_elements_share_nothing_but_the_engine() {
    let one = "<ems-career-path loading=eager></ems-career-path>";
    each_goes_its_own_way(&[one, one, SCRIPT].concat()).await;
}

#[tokio::test]
async fn two_elements_each_with_a_script_share_nothing_but_the_engine() {
    each_goes_its_own_way(&ELEMENT.repeat(2)).await;
}

#[tokio::test]
async fn the_engine_is_fetched_once_for_all() {
    let page = Page::open(&ELEMENT.repeat(3)).await;
    for place in 0..3 {
        page.nth(place).asks("training").await;
    }
    let paths = page.widget.requested_paths();
    assert_eq!(paths.iter().filter(|path| path.ends_with(program_file())).count(), 1, "{paths:?}");
    page.was_left_in_peace().await;
}
