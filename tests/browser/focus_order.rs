use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::page::Page;
use crate::screens::{LANGS, every_screen, host};

const PREPARE: &str = include_str!("focus_order.js");

/// Presses Tab from the link before the widget to the link after it. The stops must come in page order.
async fn goes_through(page: &Page, screen: &str) {
    let stops = page.run(PREPARE).await.as_u64().expect("a number");
    assert!(stops > 0, "{screen}");
    page.press(&vec![Key::Tab.into(); usize::try_from(stops).expect("few") + 1]).await;
    let visited = page.run("return visited").await;
    let mut expected = page.run("return stops").await.as_array().expect("a list").clone();
    expected.push(json!("after"));
    assert_eq!(visited, Value::Array(expected), "{screen}: every stop in page order, then out of the widget");

    let boxes = page.run("return boxes").await;
    let boxes: Vec<(f64, f64)> = serde_json::from_value(boxes).expect("pairs");
    for pair in boxes.windows(2) {
        assert!(pair[1].1 > pair[0].0, "{screen}: the focus jumps up from {:?} to {:?}", pair[0], pair[1]);
    }
    assert_eq!(page.run("return floating").await, json!([]), "{screen}");
}

/// Presses Shift+Tab back to the link before the widget. The stops must come in reverse order.
async fn goes_back(page: &Page, screen: &str) {
    page.run("document.querySelector('#after').focus(); visited.length = 0").await;
    let mut expected = page.run("return stops").await.as_array().expect("a list").clone();
    expected.reverse();
    expected.push(json!("before"));
    page.press_with_shift(&vec![Key::Tab.into(); expected.len()]).await;
    assert_eq!(page.run("return visited").await, Value::Array(expected), "{screen}, backwards");
}

#[tokio::test]
async fn tab_visits_every_stop_in_page_order_both_ways() {
    for lang in LANGS {
        let page = Page::open(&host(&format!("lang={lang} theme=light"))).await;
        every_screen(&page, async |screen| {
            goes_through(&page, &format!("{lang} {screen}")).await;
            goes_back(&page, &format!("{lang} {screen}")).await;
        })
        .await;
    }
}
