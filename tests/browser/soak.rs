//! A page that puts the widget on and takes it off a thousand times keeps nothing of it.

mod curve;

use std::collections::BTreeMap;
use std::{env, fs};

use serde_json::{Value, json};

use crate::feature::{Feature, can};
use crate::page::Page;

/// How many mounts there are with every test; `cargo xtask soak` makes a thousand.
const MOUNTS: u32 = 200;
/// So many collections at most, before what is not let go is counted.
const COLLECTIONS: usize = 200;
/// Rows of the table, one for each so many mounts.
const ROWS: u32 = 10;
/// What the JavaScript heap may gain from the second row to the last, in objects and in bytes: Chromium's own part of
/// it, such as compiled code, comes and goes. In a thousand mounts that is 50 bytes a mount.
const OBJECTS: f64 = 120.0;
const BYTES: f64 = 40_000.0;

/// Keeps hold of the wasm memory and of what a mount does; and, where that is asked for, leaks.
const KEEPER: &str = concat!(
    "<script>const Real = WebAssembly.Instance;
      WebAssembly.Instance = function (module, imports) {
        const instance = new Real(module, imports);
        if (instance.exports.memory) window.memory = instance.exports.memory;
        return instance;
      };",
    include_str!("soak/mounts.js"),
    "</script>"
);

/// What there is after so many mounts, in Chromium's own numbers.
#[derive(Clone, Copy, Debug)]
struct Row {
    mounts: f64,
    wasm: f64,
    objects: f64,
    heap: f64,
    nodes: f64,
    listeners: f64,
    documents: f64,
}

impl Page {
    /// Collects, and gives what is left.
    async fn left_after(&self, mounts: u32) -> Row {
        // To count the objects Chromium lets go also of what it keeps for later.
        let objects = self.objects().await;
        for _ in 0..COLLECTIONS {
            self.devtools("HeapProfiler.collectGarbage", json!({})).await;
            // A timer may hold the last element for a while.
            if self.run("return last.deref() === undefined").await == true {
                break;
            }
        }
        let metrics = self.metrics().await;
        let of = |name: &str| metrics[name].as_f64().expect("a number");
        let (heap, nodes) = (of("JSHeapUsedSize"), of("Nodes"));
        let (listeners, documents) = (of("JSEventListeners"), of("Documents"));
        let wasm = self.run("return memory.buffer.byteLength").await.as_f64().expect("a size");
        Row { mounts: f64::from(mounts), wasm, objects, heap, nodes, listeners, documents }
    }

    /// How many objects there are in the page's JavaScript.
    async fn objects(&self) -> f64 {
        let all = json!({ "expression": "Object.prototype", "objectGroup": "soak" });
        let all = self.devtools("Runtime.evaluate", all).await;
        let all = json!({ "prototypeObjectId": all["result"]["objectId"], "objectGroup": "soak" });
        let all = self.devtools("Runtime.queryObjects", all).await;
        let count = json!({
            "objectId": all["objects"]["objectId"],
            "functionDeclaration": "function () { return this.length; }",
        });
        let count = self.devtools("Runtime.callFunctionOn", count).await;
        self.devtools("Runtime.releaseObjectGroup", json!({ "objectGroup": "soak" })).await;
        count["result"]["value"].as_f64().expect("a number")
    }

    async fn metrics(&self) -> BTreeMap<String, Value> {
        let answer = self.devtools("Performance.getMetrics", json!({})).await;
        let metrics = answer["metrics"].as_array().expect("a list").iter();
        let named = |metric: &Value| {
            (metric["name"].as_str().unwrap_or_default().to_owned(), metric["value"].clone())
        };
        metrics.map(named).collect()
    }
}

/// What has changed from the second row on, a line for each; the first still warms up.
fn growth(rows: &[Row]) -> Vec<String> {
    let [_, first, .., last] = rows else { panic!("three rows at least") };
    let counts = [
        ("wasm memory", first.wasm, last.wasm),
        ("nodes", first.nodes, last.nodes),
        ("listeners", first.listeners, last.listeners),
        ("documents", first.documents, last.documents),
    ];
    let grown = counts.into_iter().filter(|(_, before, after)| before.total_cmp(after).is_ne());
    let mut grown: Vec<String> =
        grown.map(|(what, before, after)| format!("{what}: {before}, then {after}")).collect();
    let (objects, bytes) = gained(&rows[1..]);
    let mounts = last.mounts - first.mounts;
    if objects * mounts > OBJECTS {
        grown.push(format!("heap: {objects:.1} objects a mount"));
    }
    if bytes * mounts > BYTES {
        grown.push(format!("heap: {bytes:.0} bytes a mount"));
    }
    grown
}

/// The objects and the bytes that the heap gains by a mount.
fn gained(rows: &[Row]) -> (f64, f64) {
    (slope(rows, |row| row.objects), slope(rows, |row| row.heap))
}

/// How much there is more with each mount: the median of the slopes between any two rows, which no single row moves.
fn slope(rows: &[Row], of: impl Fn(&Row) -> f64) -> f64 {
    let mut slopes = Vec::new();
    for (place, one) in rows.iter().enumerate() {
        for other in &rows[place + 1..] {
            slopes.push((of(other) - of(one)) / (other.mounts - one.mounts));
        }
    }
    slopes.sort_by(f64::total_cmp);
    slopes[slopes.len() / 2]
}

#[tokio::test]
async fn mounts_and_removals_leave_nothing_behind() {
    if !can(Feature::Memory) {
        return;
    }
    let mounts = env::var("MOUNTS").map_or(MOUNTS, |mounts| mounts.parse().expect("MOUNTS is a number"));
    let leak = env::var("LEAK").is_ok();
    let tag = "<div id=place></div><ems-career-path hidden></ems-career-path>
      <script async src='WIDGET/ems-career-path.js'></script>";
    let page = Page::open(&[KEEPER, tag].concat()).await;
    page.devtools("Performance.enable", json!({})).await;
    page.until("customElements.get('ems-career-path')").await;
    let mut rows = Vec::new();
    println!(
        "{:>6}{:>9}{:>9}{:>10}{:>7}{:>11}",
        "mounts", "wasm", "objects", "JS heap", "nodes", "listeners"
    );
    for number in 1..=ROWS {
        let (from, to) = (mounts * (number - 1) / ROWS, mounts * number / ROWS);
        let script =
            format!("soak({from}, {to}, {leak}).then(arguments[0], (error) => arguments[0](String(error)))");
        let told = page.client().execute_async(&script, Vec::new()).await.expect("a script that ends");
        assert_eq!(told, json!(null), "mounts {from} to {to}");
        let row = page.left_after(to).await;
        let Row { wasm, objects, heap, nodes, listeners, .. } = row;
        println!("{to:>6}{wasm:>9}{objects:>9}{heap:>10}{nodes:>7}{listeners:>11}");
        rows.push(row);
        // What the driver notes of each request would fill its memory.
        page.requests().await;
    }
    let (objects, bytes) = gained(&rows[1..]);
    println!("the heap gains {objects:.2} objects and {bytes:.0} bytes a mount");
    if let Ok(file) = env::var("CURVE") {
        fs::write(file, curve::draw(&rows)).expect("the curve is written");
    }
    assert_eq!(growth(&rows), Vec::<String>::new());
    page.was_left_in_peace().await;
}

#[test]
fn what_grows_is_found() {
    let row = |number: u32| Row {
        mounts: f64::from(number * 20),
        wasm: 65_536.0,
        objects: 2_000.0,
        heap: 1_000_000.0,
        nodes: 9.0,
        listeners: 5.0,
        documents: 1.0,
    };
    let rows = |change: fn(&mut Row)| {
        let mut rows: Vec<Row> = (1..=ROWS).map(row).collect();
        rows.iter_mut().for_each(change);
        growth(&rows).len()
    };
    assert_eq!(rows(|_| {}), 0);
    assert_eq!(rows(|row| row.heap += 300.0 * row.mounts), 1);
    assert_eq!(rows(|row| row.heap += 50.0 * row.mounts), 0);
    assert_eq!(rows(|row| row.objects += row.mounts), 1);
    assert_eq!(rows(|row| row.nodes += row.mounts), 1);
    assert_eq!(rows(|row| row.listeners += row.mounts), 1);
    assert_eq!(rows(|row| row.wasm += if row.mounts > 150.0 { 65_536.0 } else { 0.0 }), 1);
}
