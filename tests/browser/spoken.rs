use serde_json::{Value, json};

use crate::feature::{Feature, can};
use crate::page::Page;
use crate::screens::{LANGS, every_screen, host};
use crate::tree::Tree;

/// The only live regions. Everything else is spoken when it gets the focus; a live region would repeat it.
pub const ANNOUNCED: &[&str] = &[".fallback", ".plan__spans", ".share__status"];

/// What is on screen, for comparison with the accessibility tree.
const SHOWN: &str = r#"
  const root = document.querySelector("ems-career-path").shadowRoot;
  const words = (node) => node?.innerText.replace(/\s+/g, " ").trim() ?? "";
  const all = (selector) => [...root.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  return {
    lang: root.querySelector(".ems").lang,
    title: words(root.querySelector("[data-focus=heading]")),
    missing: Boolean(root.querySelector(".errors")),
    described: all("[role=radiogroup]").flatMap((group) => group.getAttribute("aria-describedby").split(" "))
      .map((id) => root.getElementById(id)?.textContent.trim() ?? "(nothing)"),
    radios: all("input[type=radio]").map((radio) => [words(radio.closest("label")), String(radio.checked)]),
    boxes: all("input[type=checkbox]").map((box) => [words(box.closest("label")), String(box.checked)]),
    buttons: all("button").map(words),
    links: all("a[href]").map(words),
    lists: all("ul, ol").map((list) => list.children.length),
    headings: all("h1, h2, h3, h4, h5, h6").map((heading) => [words(heading), Number(heading.localName[1])]),
    columns: all("th[scope=col]").length,
    tables: all("table").length,
    live: [...document.querySelectorAll("*"), ...root.querySelectorAll("*")]
      .filter((element) => element.matches("[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], [role=timer], [role=marquee], output"))
      .filter((element) => !arguments[0].some((allowed) => element.matches(allowed)))
      .map((element) => element.outerHTML.slice(0, 80)),
  };"#;

/// The name and one property of each node with a role, in page order.
fn states(tree: &Tree, role: &str, state: &str) -> Value {
    tree.of_role(role).iter().map(|node| json!([node.name(), node.property(state)])).collect()
}

/// Checks the parts that questions and results have in common.
fn assert_tree_matches(tree: &Tree, shown: &Value, screen: &str) {
    assert_eq!(tree.faults(), Vec::<String>::new(), "{screen}");
    assert_eq!(states(tree, "radio", "checked"), shown["radios"], "{screen}");
    assert_eq!(states(tree, "checkbox", "checked"), shown["boxes"], "{screen}");
    assert_eq!(states(tree, "heading", "level").as_array().expect("a list")[1..], *list(shown, "headings"));
    for (role, kind) in [("button", "buttons"), ("link", "links")] {
        // Skip the host's links before and after the widget.
        let nodes = tree.of_role(role);
        let nodes = if role == "link" { &nodes[1..nodes.len() - 1] } else { &nodes[..] };
        assert_eq!(nodes.len(), list(shown, kind).len(), "{screen}, {kind}");
        for (node, words) in nodes.iter().zip(list(shown, kind)) {
            let words = words.as_str().unwrap_or_default();
            assert!(node.name().contains(words), "{screen}: the name \"{}\" lacks \"{words}\"", node.name());
        }
    }
    assert_eq!(tree.of_role("list").len(), list(shown, "lists").len(), "{screen}, lists");
    assert_eq!(tree.of_role("columnheader").len(), shown["columns"], "{screen}, columns");
    assert_eq!(tree.of_role("table").len(), shown["tables"], "{screen}, tables");
    assert_eq!(shown["live"], json!([]), "{screen}: unexpected live regions");
}

fn list<'a>(shown: &'a Value, kind: &str) -> &'a Vec<Value> {
    shown[kind].as_array().expect("a list")
}

/// Checks the group of choices: its name, its description, that it is required, and whether it is invalid.
fn assert_group_matches(tree: &Tree, shown: &Value, screen: &str) {
    let groups = tree.of_role("radiogroup");
    assert_eq!(groups.len(), 1, "{screen}");
    assert_eq!(groups[0].name(), shown["title"], "{screen}");
    let described: Vec<&str> = list(shown, "described").iter().filter_map(Value::as_str).collect();
    let letters = |text: &str| text.split_whitespace().collect::<String>();
    assert_eq!(letters(groups[0].description()), letters(&described.concat()), "{screen}");
    assert_eq!(groups[0].property("required"), true, "{screen}");
    let is_missing = shown["missing"] == true;
    assert_eq!(groups[0].property("invalid"), if is_missing { "true" } else { "false" }, "{screen}");
    assert_eq!(described.len(), if is_missing { 2 } else { 1 }, "{screen}");
}

#[tokio::test]
async fn the_accessibility_tree_matches_the_screen() {
    if !can(Feature::AccessibilityTree) {
        return;
    }
    for lang in LANGS {
        let page = Page::open(&host(&format!("lang={lang} theme=light"))).await;
        let mut first = true;
        every_screen(&page, async |screen| {
            let shown = page.client().execute(SHOWN, vec![json!(ANNOUNCED)]).await.expect("a screen");
            let tree = page.tree().await;
            assert_tree_matches(&tree, &shown, screen);
            assert_eq!(shown["lang"], *lang, "{screen}");
            if !list(&shown, "radios").is_empty() {
                assert_group_matches(&tree, &shown, screen);
            }
            if !first && !screen.ends_with("answered") {
                let focused: Vec<&str> = tree.focused().iter().map(|node| node.role()).collect();
                let role = if screen.ends_with("without an answer") { "group" } else { "heading" };
                assert_eq!(focused, [role], "{screen}: the focus after the step");
                assert!(role == "group" || tree.focused()[0].name() == shown["title"], "{screen}");
            }
            first = false;
        })
        .await;
    }
}
