//! Mounts and removes the widget many times on one page, and checks that memory does not grow.

mod curve;

use std::collections::BTreeMap;
use std::{env, fs};

use serde_json::{Value, json};

use crate::feature::{Feature, can};
use crate::page::Page;

/// The number of mounts in an ordinary test run. `cargo xtask soak` does a thousand.
const MOUNTS: u32 = 200;
/// The most garbage collections to run before measuring.
const COLLECTIONS: usize = 200;
/// The number of measurements, evenly spaced over the mounts.
const ROWS: u32 = 10;
/// How many objects the JavaScript heap may gain from the second row to the last. Chromium's own objects vary.
const MAX_OBJECTS: f64 = 120.0;
/// How many bytes it may gain. Chromium's own part, such as compiled code, varies. With a thousand mounts, this allows
/// 50 bytes per mount.
const MAX_BYTES: f64 = 40_000.0;

/// How often the wasm memory may grow. If a removed widget stays a little longer, the next one starts in new memory. A leak
/// makes it grow again and again.
const MAX_STEPS: usize = 1;

/// Makes the wasm memory available as `memory`, and defines `soak`, which mounts the widget and can leak on purpose.
const SCRIPT: &str = concat!(
    "<script>const Real = WebAssembly.Instance;
      WebAssembly.Instance = function (module, imports) {
        const instance = new Real(module, imports);
        if (instance.exports.memory) window.memory = instance.exports.memory;
        return instance;
      };",
    include_str!("soak/mounts.js"),
    "</script>"
);

/// What is in use after a number of mounts, as Chromium reports it: memory in bytes, the rest in counts.
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
    /// Collects garbage and measures what is left.
    async fn measure_after(&self, mounts: u32) -> Row {
        // Counting objects also makes Chromium release some of its caches.
        let objects = self.objects().await;
        for _ in 0..COLLECTIONS {
            self.devtools("HeapProfiler.collectGarbage", json!({})).await;
            // A timer may keep the last element alive for a while.
            if self.run("return last.deref() === undefined").await == true {
                break;
            }
        }
        let metrics = self.metrics().await;
        let metric = |name: &str| metrics[name].as_f64().expect("a number");
        let (heap, nodes) = (metric("JSHeapUsedSize"), metric("Nodes"));
        let (listeners, documents) = (metric("JSEventListeners"), metric("Documents"));
        let wasm = self.run("return memory.buffer.byteLength").await.as_f64().expect("a size");
        Row { mounts: f64::from(mounts), wasm, objects, heap, nodes, listeners, documents }
    }

    /// The number of objects in the page's JavaScript heap.
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

/// Compares the last row with the second, because the first is warm-up. Returns a line for each count that changed, and
/// for a heap that grew too much.
fn growth(rows: &[Row]) -> Vec<String> {
    let [_, first, .., last] = rows else { panic!("fewer than three rows") };
    let counts = [
        ("nodes", first.nodes, last.nodes),
        ("listeners", first.listeners, last.listeners),
        ("documents", first.documents, last.documents),
    ];
    let grown = counts.into_iter().filter(|(_, before, after)| before.total_cmp(after).is_ne());
    let mut grown: Vec<String> =
        grown.map(|(what, before, after)| format!("{what}: {before} to {after}")).collect();
    let steps = rows[1..].windows(2).filter(|pair| pair[1].wasm > pair[0].wasm).count();
    if steps > MAX_STEPS {
        grown.push(format!("wasm memory: {} to {}", first.wasm, last.wasm));
    }
    let (objects, bytes) = gained(&rows[1..]);
    let mounts = last.mounts - first.mounts;
    if objects * mounts > MAX_OBJECTS {
        grown.push(format!("heap: {objects:.1} objects per mount"));
    }
    if bytes * mounts > MAX_BYTES {
        grown.push(format!("heap: {bytes:.0} bytes per mount"));
    }
    grown
}

/// How many objects and bytes the heap gains per mount.
fn gained(rows: &[Row]) -> (f64, f64) {
    (slope(rows, |row| row.objects), slope(rows, |row| row.heap))
}

/// The growth of a value per mount: the median slope between any two rows, so one outlier does not matter.
fn slope(rows: &[Row], value: impl Fn(&Row) -> f64) -> f64 {
    let mut slopes = Vec::new();
    for (place, one) in rows.iter().enumerate() {
        for other in &rows[place + 1..] {
            slopes.push((value(other) - value(one)) / (other.mounts - one.mounts));
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
    let page = Page::open(&[SCRIPT, tag].concat()).await;
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
        let error = page.client().execute_async(&script, Vec::new()).await.expect("the script ends");
        assert_eq!(error, json!(null), "mounts {from} to {to}");
        let row = page.measure_after(to).await;
        let Row { wasm, objects, heap, nodes, listeners, .. } = row;
        println!("{to:>6}{wasm:>9}{objects:>9}{heap:>10}{nodes:>7}{listeners:>11}");
        rows.push(row);
        // Empties the driver's request log, which would fill its memory.
        page.requests().await;
    }
    let (objects, bytes) = gained(&rows[1..]);
    println!("the heap gains {objects:.2} objects and {bytes:.0} bytes per mount");
    if let Ok(file) = env::var("CURVE") {
        fs::write(file, curve::draw(&rows)).expect("a writable file for the curve");
    }
    assert_eq!(growth(&rows), Vec::<String>::new());
    page.assert_quiet().await;
}

#[test]
fn growth_finds_each_kind_of_leak() {
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
    assert_eq!(rows(|row| row.wasm += if row.mounts > 150.0 { 131_072.0 } else { 0.0 }), 0);
    assert_eq!(rows(|row| row.wasm += 1_000.0 * row.mounts), 1);
}
