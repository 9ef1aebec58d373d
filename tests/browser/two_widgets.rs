use crate::page::{ELEMENT, Page, SCRIPT};
use crate::runs_as::program_file;

/// Alternates answers between two widgets, then reloads. Each widget must keep its own state.
async fn two_run_independently(body: &str) {
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
    page.nth(0).wait_for_question("training").await;
    assert_eq!(page.nth(1).outcome().await, "emt-next-step");
    page.assert_quiet().await;
}

#[tokio::test]
async fn two_script_tags_run_independently() {
    let eager = SCRIPT.replace("async", "async data-loading=eager");
    two_run_independently(&eager.repeat(2)).await;
}

#[tokio::test]
async fn two_elements_run_independently() {
    let one = "<ems-career-path loading=eager></ems-career-path>";
    two_run_independently(&[one, one, SCRIPT].concat()).await;
}

#[tokio::test]
async fn two_elements_with_two_scripts_run_independently() {
    two_run_independently(&ELEMENT.repeat(2)).await;
}

#[tokio::test]
async fn all_widgets_share_one_program() {
    let page = Page::open(&ELEMENT.repeat(3)).await;
    for place in 0..3 {
        page.nth(place).wait_for_question("training").await;
    }
    let paths = page.widget.requested_paths();
    assert_eq!(paths.iter().filter(|path| path.ends_with(program_file())).count(), 1, "{paths:?}");
    page.assert_quiet().await;
}
