//! A page that puts the widget on and takes it off a thousand times keeps nothing of it.

mod curve;

use std::collections::BTreeMap;
use std::{env, fs};

use serde_json::{Value, json};

use crate::page::Page;

/// How many mounts there are with every test; `cargo xtask soak` makes a thousand.
const MOUNTS: u32 = 200;
/// Rows of the table, one for each so many mounts.
const ROWS: u32 = 10;
/// What the heap may gain by a mount. What the browser itself keeps, such as compiled code, comes and goes.
const BYTES_A_MOUNT: f64 = 100.0;

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
    heap: f64,
    nodes: f64,
    listeners: f64,
    documents: f64,
}

impl Page {
    /// Collects until nothing more goes, since what goes in one collection can let others go in the next; gives
    /// what is left then.
    async fn left_after(&self, mounts: u32) -> Row {
        let mut least = f64::INFINITY;
        loop {
            self.devtools("HeapProfiler.collectGarbage", json!({})).await;
            let metrics = self.metrics().await;
            let of = |name: &str| metrics[name].as_f64().expect("a number");
            let heap = of("JSHeapUsedSize");
            if heap >= least {
                let wasm = self.run("return memory.buffer.byteLength").await.as_f64().expect("a size");
                let (nodes, listeners) = (of("Nodes"), of("JSEventListeners"));
                let documents = of("Documents");
                return Row { mounts: f64::from(mounts), wasm, heap: least, nodes, listeners, documents };
            }
            least = heap;
        }
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

/// What has grown from the second row on, a line for each; the first still warms up.
fn growth(rows: &[Row]) -> Vec<String> {
    let [_, first, .., last] = rows else { panic!("three rows at least") };
    let counts = [
        ("wasm memory", first.wasm, last.wasm),
        ("nodes", first.nodes, last.nodes),
        ("listeners", first.listeners, last.listeners),
        ("documents", first.documents, last.documents),
    ];
    let grown = counts.into_iter().filter(|(_, before, after)| after > before);
    let mut grown: Vec<String> =
        grown.map(|(what, before, after)| format!("{what}: {before}, then {after}")).collect();
    let slope = slope(&rows[1..]);
    if slope > BYTES_A_MOUNT {
        grown.push(format!("heap: {slope:.0} bytes a mount"));
    }
    grown
}

/// How much the heap gains by a mount: the median of the slopes between any two rows, which no single row moves.
fn slope(rows: &[Row]) -> f64 {
    let mut slopes = Vec::new();
    for (place, one) in rows.iter().enumerate() {
        for other in &rows[place + 1..] {
            slopes.push((other.heap - one.heap) / (other.mounts - one.mounts));
        }
    }
    slopes.sort_by(f64::total_cmp);
    slopes[slopes.len() / 2]
}

#[tokio::test]
async fn mounts_and_removals_leave_nothing_behind() {
    let mounts = env::var("MOUNTS").map_or(MOUNTS, |mounts| mounts.parse().expect("MOUNTS is a number"));
    let leak = env::var("LEAK").is_ok();
    let tag = "<div id=place></div><ems-career-path hidden></ems-career-path>
      <script async src='WIDGET/ems-career-path.js'></script>";
    let page = Page::open(&[KEEPER, tag].concat()).await;
    page.devtools("Performance.enable", json!({})).await;
    page.until("customElements.get('ems-career-path')").await;
    let mut rows = Vec::new();
    println!(
        "{:>6}{:>10}{:>10}{:>7}{:>11}{:>11}",
        "mounts", "wasm", "JS heap", "nodes", "listeners", "documents"
    );
    for number in 1..=ROWS {
        let (from, to) = (mounts * (number - 1) / ROWS, mounts * number / ROWS);
        let script =
            format!("soak({from}, {to}, {leak}).then(arguments[0], (error) => arguments[0](String(error)))");
        let told = page.client().execute_async(&script, Vec::new()).await.expect("a script that ends");
        assert_eq!(told, json!(null), "mounts {from} to {to}");
        let row = page.left_after(to).await;
        let Row { wasm, heap, nodes, listeners, documents, .. } = row;
        println!("{to:>6}{wasm:>10}{heap:>10}{nodes:>7}{listeners:>11}{documents:>11}");
        rows.push(row);
        // What the driver notes of each request would fill its memory.
        page.requests().await;
    }
    println!("the heap gains {:.0} bytes a mount", slope(&rows[1..]));
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
    assert_eq!(rows(|row| row.heap += 110.0 * row.mounts), 1);
    assert_eq!(rows(|row| row.heap += 50.0 * row.mounts), 0);
    assert_eq!(rows(|row| row.nodes += row.mounts), 1);
    assert_eq!(rows(|row| row.listeners += row.mounts), 1);
    assert_eq!(rows(|row| row.wasm += if row.mounts > 150.0 { 65_536.0 } else { 0.0 }), 1);
}
