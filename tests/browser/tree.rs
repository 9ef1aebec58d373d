use std::collections::HashMap;
use std::time::Instant;

use serde_json::{Value, json};

use crate::engine::Engine;
use crate::page::{Page, TIMEOUT};

/// The browser's accessibility tree, in the format of Chromium's DevTools.
pub struct Tree(Vec<Value>);

/// Roles of controls. Each control must have a name.
const CONTROLS: [&str; 15] = [
    "button",
    "checkbox",
    "combobox",
    "link",
    "listbox",
    "menuitem",
    "option",
    "radio",
    "searchbox",
    "slider",
    "spinbutton",
    "switch",
    "tab",
    "textbox",
    "DisclosureTriangle",
];

/// Roles of containers and graphics that mean nothing without a name.
const NAMED: [&str; 9] = [
    "dialog",
    "figure",
    "graphics-document",
    "group",
    "image",
    "meter",
    "progressbar",
    "radiogroup",
    "region",
];

impl Page {
    /// The current tree in reading order, without ignored nodes.
    pub async fn tree(&self) -> Tree {
        match Engine::current() {
            Engine::Firefox => self.tree_of_firefox().await,
            _ => self.tree_of_chromium().await,
        }
    }

    async fn tree_of_chromium(&self) -> Tree {
        let answer = self.devtools("Accessibility.getFullAXTree", json!({})).await;
        let nodes = answer["nodes"].as_array().expect("nodes");
        let by_id: HashMap<&str, &Value> =
            nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
        let mut read = Vec::new();
        let mut next: Vec<&Value> = nodes.first().into_iter().collect();
        while let Some(node) = next.pop() {
            let children = node["childIds"].as_array().into_iter().flatten().rev();
            next.extend(children.filter_map(|id| by_id.get(id.as_str()?)));
            read.push(node.clone());
        }
        read.retain(|node| node["ignored"] == false);
        Tree(read)
    }

    /// Firefox builds its tree on first use and updates it later. This adds a new mark to the page and waits until the
    /// tree contains it. By then, the tree also has all earlier changes.
    async fn tree_of_firefox(&self) -> Tree {
        let end = Instant::now() + TIMEOUT;
        let mark = "const mark = document.querySelector('[role=note]') ?? document.createElement('i');
            mark.setAttribute('role', 'note');
            mark.ariaLabel = window.marks = (window.marks ?? 0) + 1;
            document.body.append(mark);
            return mark.ariaLabel";
        let mark = self.run(mark).await;
        let mut is_marked = false;
        while Instant::now() < end {
            let nodes = self.in_chrome(include_str!("firefox_tree.js"), vec![mark.clone()]).await;
            match nodes {
                Value::Array(nodes) if is_marked => return Tree(nodes),
                nodes => is_marked = nodes.is_array(),
            }
            // States are updated after names, at the end of a frame.
            self.until("(window.frames_seen = ((window.frames_seen ?? 0) + 1) % 3) === 0").await;
        }
        panic!("no accessibility tree from Firefox");
    }
}

impl Tree {
    /// The nodes with a role, in page order.
    pub fn of_role(&self, role: &str) -> Vec<Node<'_>> {
        self.nodes().filter(|node| node.role() == role).collect()
    }

    pub fn nodes(&self) -> impl Iterator<Item = Node<'_>> {
        self.0.iter().map(Node)
    }

    /// The focused nodes, without the document.
    pub fn focused(&self) -> Vec<Node<'_>> {
        self.nodes().filter(|node| node.property("focused") == true && node.role() != "RootWebArea").collect()
    }

    /// Finds missing names, roles, values and ranges, skipped heading levels, and buttons with equal names. Returns a
    /// line for each.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for (place, node) in self.nodes().enumerate() {
            let role = node.role();
            let mut expect = |holds: bool, what: &str| {
                if !holds {
                    faults.push(format!("{role} \"{}\" {what}", node.name()));
                }
            };
            // A `details` element is a group without a name. Its summary names it.
            let has_summary =
                self.nodes().nth(place + 1).is_some_and(|next| next.role() == "DisclosureTriangle");
            let needs_a_name = CONTROLS.contains(&role) || (NAMED.contains(&role) && !has_summary);
            expect(!needs_a_name || !node.name().is_empty(), "has no name");
            let can_be_focused = node.property("focusable") == true;
            expect(!can_be_focused || !matches!(role, "generic" | "none"), "is focusable but has no role");
            if matches!(role, "slider" | "spinbutton") {
                expect(!node.value("value").is_null(), "has no value");
                let ends = ["valuemin", "valuemax"].map(|end| node.property(end).as_f64());
                expect(ends[0] < ends[1], "has no range");
            }
        }
        let levels: Vec<u64> =
            self.of_role("heading").iter().filter_map(|node| node.property("level").as_u64()).collect();
        if levels.windows(2).any(|pair| pair[1] > pair[0] + 1) {
            faults.push(format!("a heading level is skipped: {levels:?}"));
        }
        for (place, node) in self.of_role("button").iter().enumerate() {
            if self.of_role("button")[..place].iter().any(|other| other.name() == node.name()) {
                faults.push(format!("two buttons have the name \"{}\"", node.name()));
            }
        }
        faults
    }
}

/// A node of the tree.
#[derive(Clone, Copy)]
pub struct Node<'a>(&'a Value);

impl<'a> Node<'a> {
    pub fn role(self) -> &'a str {
        self.0["role"]["value"].as_str().unwrap_or_default()
    }

    pub fn name(self) -> &'a str {
        self.value("name").as_str().unwrap_or_default().trim()
    }

    pub fn description(self) -> &'a str {
        self.value("description").as_str().unwrap_or_default()
    }

    /// A property such as `level` or `checked`; null if it has none.
    pub fn property(self, name: &str) -> &'a Value {
        let properties = self.0["properties"].as_array().into_iter().flatten();
        let mut found = properties.filter(|property| property["name"] == name);
        found.next().map_or(&Value::Null, |property| &property["value"]["value"])
    }

    fn value(self, field: &str) -> &'a Value {
        &self.0[field]["value"]
    }
}
