use crate::faults::{falls_back_to_own_content, hold_program, page_without_program, reason_without_program};
use crate::page::{ELEMENT, Page};
use crate::runs_as::program_file;
use crate::time_limits::SHORT_LIMITS;

#[tokio::test]
async fn the_fallback_keeps_the_focus_until_the_question_shows() {
    let (fault, page) = page_without_program().await;
    falls_back_to_own_content(&page, reason_without_program()).await;
    let button = page.first().part(".fallback button");
    page.run(&format!("window.first = {button}; first.focus()")).await;
    page.first().click(".fallback button").await;
    page.until(&format!("{button} !== first && {button}.matches(':focus')")).await;
    fault.repair();
    page.first().click(".fallback button").await;
    page.first().wait_for_question("training").await;
    page.until(&format!("{}.matches(':focus')", page.first().part("[data-focus=heading]"))).await;
}

#[tokio::test]
async fn a_late_widget_does_not_steal_the_focus() {
    let links = "<a id=link href='#'>Compare</a> <a id=next href='#'>Ask</a>";
    let element = ELEMENT.replace("Compare EMR and EMT", links);
    let page = Page::prepare(&[SHORT_LIMITS, &element].concat(), "", |_| None).await;
    let gates = hold_program(&page);
    page.client().goto(&page.host.url("/")).await.expect("the page");
    falls_back_to_own_content(&page, "timeout").await;
    page.run("document.querySelector('#link').focus()").await;
    drop(gates);
    page.until(&format!(
        "performance.getEntriesByType('resource').some(({{ name }}) => name.endsWith('{}'))",
        program_file()
    ))
    .await;
    for id in ["link", "next"] {
        page.run(&format!("document.querySelector('#{id}').focus(); window.framesSeen = 0")).await;
        page.until("++framesSeen > 5").await;
        assert_eq!(page.run("return document.activeElement.id").await, id);
        assert!(page.shows_own_content().await, "the focus is on {id}");
    }
    page.run("document.activeElement.blur()").await;
    page.first().wait_for_question("training").await;
}

#[tokio::test]
async fn focus_in_own_content_does_not_cause_a_timeout() {
    let element = ELEMENT.replace("Compare EMR and EMT", "<a id=link href='#'>Compare</a>");
    // With saved answers, the owner's content shows until the widget does. A time limit that does nothing leaves no
    // trace, so the test waits for a longer timer, which is scaled like the limit.
    let saved = "<script>
      sessionStorage.setItem('ems-career-path:element-0', '1-tn');
      timeLimits = 0.5;
      setTimeout(() => (window.passed = true), 9000);
    </script>";
    let focused = "<script>document.querySelector('#link').focus()</script>";
    let page = Page::open(&[saved, &element, focused].concat()).await;
    page.until("window.passed").await;
    assert_eq!(page.run("return events.filter(([name]) => name === 'unavailable').length").await, 0);
    assert_eq!(page.run("return document.activeElement.id").await, "link");
    page.run("document.activeElement.blur()").await;
    page.first().wait_for_question("goal").await;
    page.assert_quiet().await;
}
