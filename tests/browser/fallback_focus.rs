use crate::faults::{faulty, lost, stays_with_the_owners_content};
use crate::page::{ELEMENT, Page};

#[tokio::test]
async fn the_fallback_keeps_the_focus_and_gives_it_to_the_question() {
    let (fault, page) = faulty().await;
    stays_with_the_owners_content(&page, lost()).await;
    let button = page.first().part(".fallback button");
    page.run(&format!("window.first = {button}; first.focus()")).await;
    page.first().click(".fallback button").await;
    page.until(&format!("{button} !== first && {button}.matches(':focus')")).await;
    fault.mend();
    page.first().click(".fallback button").await;
    page.first().asks("training").await;
    page.until(&format!("{}.matches(':focus')", page.first().part("[data-focus=heading]"))).await;
}

#[tokio::test]
async fn a_late_widget_leaves_the_focus_in_the_owners_content() {
    let element = ELEMENT.replace("Compare EMR and EMT", "<a id=link href='#'>Compare</a>");
    let page = Page::prepare(&element, "", |_| None).await;
    let gate = page.widget.hold("content.en.json");
    page.client().goto(&page.host.url("/")).await.expect("the page");
    stays_with_the_owners_content(&page, "timeout").await;
    page.run("document.querySelector('#link').focus()").await;
    gate.release();
    page.until(
        "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('content.en.json'))",
    )
    .await;
    page.until("(window.frames_seen = (window.frames_seen ?? 0) + 1) > 5").await;
    assert_eq!(page.run("return document.activeElement.id").await, "link");
    page.run("document.activeElement.blur()").await;
    page.first().asks("training").await;
}

#[tokio::test]
async fn while_the_focus_is_in_the_owners_content_nothing_is_called_late() {
    let element = ELEMENT.replace("Compare EMR and EMT", "<a id=link href='#'>Compare</a>");
    // Where answers are saved the owner's content stands until the widget does. Eight seconds are short here.
    let hasty = "<script>
      sessionStorage.setItem('ems-career-path:element-0', '1-tn');
      const later = setTimeout;
      setTimeout = (run, wait, ...given) => {
        if (wait === 8000) later(() => (window.passed = true), 1500);
        return later(run, wait === 8000 ? 1000 : wait, ...given);
      };
    </script>";
    let page = Page::prepare(&[hasty, &element].concat(), "", |_| None).await;
    let gate = page.widget.hold("content.en.json");
    page.client().goto(&page.host.url("/")).await.expect("the page");
    page.run("document.querySelector('#link').focus()").await;
    gate.release();
    page.until("window.passed").await;
    assert_eq!(page.run("return events.filter(([name]) => name === 'unavailable').length").await, 0);
    assert_eq!(page.run("return document.activeElement.id").await, "link");
    page.run("document.activeElement.blur()").await;
    page.first().asks("goal").await;
    page.was_left_in_peace().await;
}
