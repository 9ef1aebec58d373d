use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MOUSE_BUTTON_MIDDLE, MOUSE_BUTTON_RIGHT,
    MouseActions, PointerAction,
};
use fantoccini::key::Key;

use crate::feature::{Feature, can};
use crate::page::{Page, at_the_emt_course};

/// How a visitor follows a link.
#[derive(Clone, Copy, Debug)]
enum Way {
    Mouse { held: Option<Key>, button: u64 },
    Enter { held: Option<Key> },
}

const CLICK: Way = Way::Mouse { held: None, button: MOUSE_BUTTON_LEFT };
const ENTER: Way = Way::Enter { held: None };
const MIDDLE: Way = Way::Mouse { held: None, button: MOUSE_BUTTON_MIDDLE };
const CTRL_CLICK: Way = Way::Mouse { held: Some(Key::Control), button: MOUSE_BUTTON_LEFT };
const SHIFT_CLICK: Way = Way::Mouse { held: Some(Key::Shift), button: MOUSE_BUTTON_LEFT };
const CTRL_ENTER: Way = Way::Enter { held: Some(Key::Control) };

/// Opens a page at a result, with its link to a course in view. While `window.preventCta` is set, the page prevents the
/// link from opening.
async fn at_the_link(attributes: &str) -> Page {
    let element = format!(
        "<ems-career-path loading=eager course-url=WIDGET/integrity.json {attributes}></ems-career-path>
         <script async src='WIDGET/ems-career-path.js'></script>"
    );
    let page = Page::open(&[at_the_emt_course(), element].concat()).await;
    page.first().outcome().await;
    page.run(
        "addEventListener('ems-career-path:cta', (event) => { if (window.preventCta) event.preventDefault(); })",
    )
    .await;
    page.run(&format!("{}.scrollIntoView({{ block: 'center' }})", page.first().part("[part=cta]"))).await;
    page
}

async fn follow(page: &Page, way: Way) {
    let (Way::Mouse { held, .. } | Way::Enter { held }) = way;
    let keyboard = || KeyActions::new("keyboard".to_owned());
    if let Some(key) = held {
        let down = keyboard().then(KeyAction::Down { value: key.into() });
        page.client().perform_actions(down).await.expect("a key");
    }
    let link = page.first().part("[part=cta]");
    match way {
        Way::Mouse { button, .. } => {
            let element = page.element(&link).await;
            let there = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
            let press = MouseActions::new("mouse".to_owned())
                .then(there)
                .then(PointerAction::Down { button })
                .then(PointerAction::Up { button });
            page.client().perform_actions(press).await.expect("a mouse");
        }
        Way::Enter { .. } => {
            page.run(&format!("{link}.focus()")).await;
            let value = Key::Enter.into();
            let press = keyboard().then(KeyAction::Down { value }).then(KeyAction::Up { value });
            page.client().perform_actions(press).await.expect("a key");
        }
    }
    page.client().release_actions().await.expect("keys and buttons are released");
}

/// How many `cta` events the host page has received.
async fn cta_events(page: &Page) -> u64 {
    page.run("return events.filter(([name]) => name === 'cta').length").await.as_u64().expect("a number")
}

/// Waits for a second window and checks that there is no third.
async fn opens_one_window(page: &Page, way: Way) {
    let end = std::time::Instant::now() + std::time::Duration::from_secs(15);
    loop {
        let open = page.client().windows().await.expect("windows").len();
        if open > 1 {
            assert_eq!(open, 2, "{way:?}");
            return;
        }
        assert!(std::time::Instant::now() < end, "{way:?} opens nothing");
    }
}

#[tokio::test]
async fn prevent_default_stops_every_way_to_open_a_window() {
    let ways = [
        ("", MIDDLE),
        ("", CTRL_CLICK),
        ("", SHIFT_CLICK),
        ("", CTRL_ENTER),
        ("course-target=_blank", CLICK),
        ("course-target=_blank", ENTER),
        ("course-target=_blank", MIDDLE),
        ("course-target=_blank", CTRL_CLICK),
    ];
    for (attributes, way) in ways {
        let page = at_the_link(attributes).await;
        page.run("window.preventCta = true").await;
        follow(&page, way).await;
        assert_eq!(cta_events(&page).await, 1, "{way:?}");
        if attributes.is_empty() && !can(Feature::OtherWindow) {
            continue;
        }
        // Without `preventDefault()`, the same input does open a window.
        page.run("window.preventCta = false").await;
        follow(&page, way).await;
        opens_one_window(&page, way).await;
        assert_eq!(cta_events(&page).await, 2, "{way:?}");
    }
}

#[tokio::test]
async fn prevent_default_stops_a_link_in_the_same_window() {
    for way in [CLICK, ENTER] {
        let page = at_the_link("").await;
        page.run("window.preventCta = true").await;
        follow(&page, way).await;
        assert_eq!(cta_events(&page).await, 1, "{way:?}");
        assert_eq!(page.first().outcome().await, "emr-to-emt", "{way:?}");
        page.run("window.preventCta = false").await;
        follow(&page, way).await;
        page.wait_for_address(&page.widget.url("/integrity.json")).await;
    }
}

#[tokio::test]
async fn the_right_button_does_not_follow_the_link() {
    if !can(Feature::RightButton) {
        return;
    }
    let page = at_the_link("").await;
    page.run(
        "addEventListener('contextmenu', (event) => { window.menus = 1; event.preventDefault(); }, true)",
    )
    .await;
    follow(&page, Way::Mouse { held: None, button: MOUSE_BUTTON_RIGHT }).await;
    page.until("window.menus").await;
    assert_eq!(cta_events(&page).await, 0);
    page.assert_quiet().await;
}

#[tokio::test]
async fn a_new_window_has_no_opener() {
    for way in [CLICK, CTRL_CLICK] {
        let page = at_the_link("course-target=_blank").await;
        let here = page.client().window().await.expect("a window");
        follow(&page, way).await;
        opens_one_window(&page, way).await;
        let windows = page.client().windows().await.expect("windows");
        let new = windows.into_iter().find(|window| *window != here).expect("a new one");
        page.client().switch_to_window(new).await.expect("the new one");
        page.wait_for_address(&page.widget.url("/integrity.json")).await;
        assert_eq!(page.run("return window.opener").await, serde_json::Value::Null, "{way:?}");
    }
}
