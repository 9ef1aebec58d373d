//! Share links: what chat and mail programs do to them, and which element opens them.

use serde_json::{Value, json};
use xtask::server::Response;

use crate::page::{ELEMENT, Page, SCRIPT};
use crate::runs_as::program_file;

pub const EMT: &str = "#ems-career-path-1-tt-en";
const PARAMEDIC: &str = "#ems-career-path-1-tp";

/// Replaces the element with a new one, as a page that redraws does.
pub const REDRAW: &str = "const element = document.querySelector('ems-career-path');
    element.replaceWith(element.cloneNode())";

pub async fn prepared(body: &str) -> Page {
    Page::prepare(body, "", |_| None).await
}

pub async fn go(page: &Page, address: &str) {
    page.client().goto("about:blank").await.expect("away");
    page.client().goto(&page.host.url(address)).await.expect("the link");
}

/// Returns the share link of the result on screen.
pub async fn link(page: &Page) -> String {
    let script = format!(
        "const {{ searchParams }} = new URL({}.href);
         return searchParams.get('body').match(/https?:\\S+/)?.[0] ?? ''",
        page.first().part("[data-share=email]")
    );
    page.run(&script).await.as_str().expect("a link").to_owned()
}

pub async fn reach_result(page: &Page) {
    page.first().answer("training", "paramedic").await;
    page.first().outcome().await;
}

/// Waits until the shared result of an EMT is on screen.
pub async fn wait_for_emt(page: &Page) {
    page.until(&page.first().part("[data-outcome=emt-next-step] .result__shared")).await;
}

pub async fn wait_for_paramedic(page: &Page) {
    page.until(&page.first().part("[data-outcome=already-paramedic] .result__shared")).await;
}

pub async fn hash(page: &Page) -> Value {
    page.run("return location.hash").await
}

#[tokio::test]
async fn what_programs_do_to_a_link_is_undone() {
    let page = prepared(ELEMENT).await;
    go(&page, "/").await;
    page.first().answer_all(&[("training", "emt"), ("experience", "no")]).await;
    page.first().outcome().await;
    let link = link(&page).await;
    let (_, code) = link.split_once("#ems-career-path-").expect("a code");
    page.run("sessionStorage.clear()").await;
    let upper = code.to_uppercase();
    let encoded = code.replace('-', "%2D");
    let table = [
        ["#ems-career-path-", code, ")."],
        ["#ems-career-path-", code, "%20"],
        ["#ems-career-path-", code, "?utm_source=chat"],
        ["#ems-career-path-", code, "&_gl=1*abc"],
        ["#EMS-CAREER-PATH-", &upper, ""],
        ["#ems%2Dcareer%2Dpath%2D", &encoded, ""],
        ["#%23ems%2Dcareer%2Dpath%2D", &encoded, ""],
        ["#ems\u{2011}career\u{2011}path\u{2011}", code, "\u{2026}"],
        ["#ems-career-path-#ems-career-path-", code, ""],
        ["#ems-career-path-", code, ":~:text=EMS"],
    ];
    for fragment in table.map(|parts| parts.concat()) {
        go(&page, &["/", &fragment].concat()).await;
        wait_for_emt(&page).await;
        page.first().click("[part=restart]").await;
        page.first().wait_for_question("training").await;
        assert_eq!(hash(&page).await, "", "{fragment}");
        page.assert_quiet().await;
    }
}

#[tokio::test]
async fn a_link_that_cannot_be_repaired_shows_a_note() {
    let page = prepared(ELEMENT).await;
    for fragment in [
        "ems-career-path",
        "ems-career-path-",
        "ems-career-path-2-tt-en",
        "ems-career-path-2-tp-en-42",
        "ems-career-path-1-tt-en-xx",
        "ems-career-path-3-tt-en-42",
        "/quiz?ems-career-path-1-tt",
    ] {
        go(&page, &["/#", fragment].concat()).await;
        page.first().wait_for_question("training").await;
        assert!(!page.first().text(".notice").await.is_empty(), "{fragment}");
        page.assert_quiet().await;
    }
}

#[tokio::test]
async fn a_fragment_that_leads_to_a_part_of_the_page_is_no_link() {
    let part = "<h2 id=ems-career-path-guide>Guide</h2><h2 id=ems-career-path>Path</h2>";
    let page = prepared(&[part, ELEMENT].concat()).await;
    for fragment in ["#ems-career-path-guide", "#ems-career-path", "#/ems-career-path"] {
        go(&page, &["/", fragment].concat()).await;
        page.first().answer("training", "none").await;
        page.first().wait_for_question("goal").await;
        assert!(!page.first().has(".notice").await, "{fragment}");
        assert_eq!(hash(&page).await, fragment);
        page.run("location.hash = 'other'; history.back()").await;
        page.until(&format!("location.hash === '{fragment}'")).await;
        assert!(!page.first().has(".notice").await, "{fragment}");
        page.run("sessionStorage.clear()").await;
    }
}

#[tokio::test]
async fn each_link_that_is_opened_on_the_page_is_shown() {
    for attributes in ["", "history=off "] {
        let body = ELEMENT.replace("<ems-career-path", &["<ems-career-path ", attributes].concat());
        let page = prepared(&body).await;
        go(&page, &["/", EMT].concat()).await;
        wait_for_emt(&page).await;
        for _ in 0..2 {
            page.run(&format!("location.hash = '{PARAMEDIC}'")).await;
            wait_for_paramedic(&page).await;
            page.run(&format!("location.hash = '{EMT}'")).await;
            wait_for_emt(&page).await;
            page.first().click("[part=restart]").await;
            page.first().wait_for_question("training").await;
        }
        page.assert_quiet().await;
    }
}

#[tokio::test]
async fn an_element_that_is_drawn_anew_shows_the_link_until_the_visitor_moves_on() {
    for attributes in ["", "history=off "] {
        let body = ELEMENT.replace("<ems-career-path", &["<ems-career-path ", attributes].concat());
        let page = prepared(&body).await;
        go(&page, &["/", EMT].concat()).await;
        wait_for_emt(&page).await;
        page.run(REDRAW).await;
        wait_for_emt(&page).await;
        page.first().click("[part=restart]").await;
        page.first().wait_for_question("training").await;
        page.run(REDRAW).await;
        page.first().wait_for_question("training").await;
        // A single-page app goes to another link, and then to the first one again.
        for (link, is_emt) in [(PARAMEDIC, false), (EMT, true)] {
            page.run(&format!("history.pushState(null, '', '/{link}')")).await;
            page.run(REDRAW).await;
            if is_emt {
                wait_for_emt(&page).await;
            } else {
                wait_for_paramedic(&page).await;
            }
            page.first().click("[part=restart]").await;
            page.first().wait_for_question("training").await;
        }
        page.assert_quiet().await;
    }
}

#[tokio::test]
async fn a_link_survives_a_page_that_clears_its_fragment() {
    let clear = "<script>history.replaceState(null, '', location.pathname)</script>";
    for body in [[clear, ELEMENT].concat(), [&ELEMENT.replace("async ", ""), clear].concat()] {
        let page = prepared(&body).await;
        let gate = page.widget.hold(program_file());
        go(&page, &["/", EMT].concat()).await;
        page.until("location.hash === ''").await;
        gate.release();
        wait_for_emt(&page).await;
        page.first().click("[part=restart]").await;
        page.first().wait_for_question("training").await;
        page.run(REDRAW).await;
        page.first().wait_for_question("training").await;
        page.client().refresh().await.expect("a reload");
        page.first().wait_for_question("training").await;
        page.assert_quiet().await;
    }
}

#[tokio::test]
async fn a_link_starts_a_widget_that_is_out_of_sight() {
    let page =
        prepared(&["<div style='height: 4000px'></div>", &ELEMENT.replace("eager", "lazy")].concat()).await;
    go(&page, "/").await;
    page.until("customElements.get('ems-career-path')").await;
    page.run(&format!("location.hash = '{EMT}'")).await;
    wait_for_emt(&page).await;
    page.until("scrollY > 0").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn only_the_first_of_two_widgets_opens_a_link() {
    let page = prepared(
        &["<ems-career-path loading=eager></ems-career-path>".repeat(2), SCRIPT.to_owned()].concat(),
    )
    .await;
    go(&page, &["/", EMT].concat()).await;
    wait_for_emt(&page).await;
    page.nth(1).wait_for_question("training").await;
    page.nth(1).answer("training", "none").await;
    page.nth(1).wait_for_question("goal").await;
    wait_for_emt(&page).await;
    page.run(&format!("location.hash = '{PARAMEDIC}'")).await;
    wait_for_paramedic(&page).await;
    page.nth(1).wait_for_question("goal").await;
    page.assert_quiet().await;
}

#[tokio::test]
async fn the_host_page_can_tell_a_shared_result_and_start_over() {
    let page = prepared(&["<script>window.dataLayer = []</script>", ELEMENT].concat()).await;
    go(&page, "/").await;
    page.first().answer("training", "paramedic").await;
    page.first().outcome().await;
    go(&page, &["/", EMT].concat()).await;
    wait_for_emt(&page).await;
    let flags = "return [document.querySelector('ems-career-path').result.shared,
        events.find(([name]) => name === 'result')[1].shared,
        dataLayer.find(({ event }) => event === 'ems_career_path_result').ems_career_path_shared]";
    assert_eq!(page.run(flags).await, json!([true, true, true]));
    page.run("document.querySelector('ems-career-path').restart()").await;
    page.first().wait_for_question("training").await;
    let left = "return [document.querySelector('ems-career-path').result, events.at(-2)[0],
        sessionStorage.getItem('ems-career-path:element-0'), location.hash]";
    assert_eq!(page.run(left).await, json!([null, "restart", null, ""]));
    page.assert_quiet().await;
}

/// Returns an owner's content with this many hours for the EMT course.
fn with_numbers(path: &str, hours: u32) -> Option<Response> {
    let file = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/dist/content.en.json"))
        .expect("a file");
    let mut content: Value = serde_json::from_str(&file).expect("JSON");
    content["facts"]["emt-hours"]["value"] = hours.into();
    (path == "/own.json")
        .then(|| Response::new(200, content.to_string()).with("Access-Control-Allow-Origin", "*"))
}

#[tokio::test]
async fn answers_do_not_reach_a_page_with_other_numbers() {
    let page = Page::prepare(
        &ELEMENT.replace("<ems-career-path", "<ems-career-path content=WIDGET/own.json history=off"),
        "",
        |request| with_numbers(&request.path, 140),
    )
    .await;
    go(&page, "/").await;
    page.first().wait_for_question("training").await;
    // Another page of this site, with the numbers of the first release, has saved this.
    page.run("sessionStorage.setItem('ems-career-path:element-0', '1-tn-ga-aa-st')").await;
    page.client().refresh().await.expect("a reload");
    page.first().answer("class-hours", "emt").await;
    page.first().wait_for_question("diploma").await;
    page.client().refresh().await.expect("a reload");
    page.first().answer("diploma", "yes").await;
    assert_eq!(page.first().outcome().await, "emt-now");
    let link = link(&page).await;
    go(&page, &["/", link.split_at(link.find('#').expect("a fragment")).1].concat()).await;
    page.until(&page.first().part("[data-outcome=emt-now] .result__shared")).await;
    go(&page, "/#ems-career-path-1-tn-ga-aa-st-dy").await;
    assert!(!page.first().text(".notice").await.is_empty(), "the link has other numbers");
}
