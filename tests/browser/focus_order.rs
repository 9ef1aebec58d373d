use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::page::Page;
use crate::screens::{LANGS, every_screen, host};

const PREPARE: &str = include_str!("focus_order.js");

/// Tab goes from the host's link before the widget to the one after it.
async fn goes_through(page: &Page, screen: &str) {
    let stops = page.run(PREPARE).await.as_u64().expect("a number");
    assert!(stops > 0, "{screen}");
    page.press(&vec![Key::Tab.into(); usize::try_from(stops).expect("few") + 1]).await;
    let visited = page.run("return visited").await;
    let mut expected = page.run("return stops").await.as_array().expect("a list").clone();
    expected.push(json!("after"));
    assert_eq!(visited, Value::Array(expected), "{screen}: the order of the page, and out of it again");

    let boxes = page.run("return boxes").await;
    let boxes: Vec<(f64, f64)> = serde_json::from_value(boxes).expect("pairs");
    for pair in boxes.windows(2) {
        assert!(pair[1].1 > pair[0].0, "{screen}: the focus jumps up from {:?} to {:?}", pair[0], pair[1]);
    }
    assert_eq!(page.run("return hanging").await, json!([]), "{screen}");
}

/// Shift and Tab go the same way back.
async fn goes_back(page: &Page, screen: &str) {
    page.run("document.querySelector('#after').focus(); visited.length = 0").await;
    let mut expected = page.run("return stops").await.as_array().expect("a list").clone();
    expected.reverse();
    expected.push(json!("before"));
    page.press_with_shift(&vec![Key::Tab.into(); expected.len()]).await;
    assert_eq!(page.run("return visited").await, Value::Array(expected), "{screen}, backwards");
}

#[tokio::test]
async fn tab_goes_through_every_screen_from_top_to_bottom_and_back_and_out_of_it() {
    for lang in LANGS {
        let page = Page::open(&host(&format!("lang={lang} theme=light"))).await;
        every_screen(&page, async |screen| {
            goes_through(&page, &format!("{lang} {screen}")).await;
            goes_back(&page, &format!("{lang} {screen}")).await;
        })
        .await;
    }
}
