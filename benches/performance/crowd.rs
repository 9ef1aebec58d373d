use anyhow::{Result, ensure};

use crate::chromium::Chromium;
use crate::profile::Profile;
use crate::site::Site;
use crate::table::{Column, table};
use crate::visit::Tab;

/// The cost of many widgets on one page.
struct Crowd {
    bytes: f64,
    requests: f64,
    questions_shown: f64,
    started: f64,
    worst_task: f64,
    heap: f64,
    wasm: f64,
}

const MB: f64 = 1024.0 * 1024.0;
const COLUMNS: &[Column<Crowd>] = &[
    Column { title: "KB", of: |crowd| crowd.bytes, unit: 1024.0, decimals: 1, compared: false },
    Column { title: "requests", of: |crowd| crowd.requests, unit: 1.0, decimals: 0, compared: false },
    Column {
        title: "all questions shown, ms",
        of: |crowd| crowd.questions_shown,
        unit: 1.0,
        decimals: 0,
        compared: false,
    },
    Column { title: "all started, ms", of: |crowd| crowd.started, unit: 1.0, decimals: 0, compared: false },
    Column { title: "worst task, ms", of: |crowd| crowd.worst_task, unit: 1.0, decimals: 0, compared: false },
    Column { title: "heap, MB", of: |crowd| crowd.heap, unit: MB, decimals: 2, compared: false },
    Column { title: "wasm, MB", of: |crowd| crowd.wasm, unit: MB, decimals: 2, compared: false },
];

/// Measures 1, 10 and 50 widgets on one page: started at once, started as they come near the viewport, and hidden.
pub fn grow(chromium: &mut Chromium, site: &Site, runs: usize) -> Result<String> {
    // The last value is how many widgets start. If they are far apart, only the first is near the viewport.
    let kinds = [
        ("started at once", "loading=eager", usize::MAX),
        ("started as they come near", "style='display: block; margin-bottom: 3000px'", 1),
        ("hidden", "style='display: none'", 0),
    ];
    let mut rows = Vec::new();
    for (name, attributes, most_starting) in kinds {
        for number in [1, 10, 50] {
            let element =
                format!("<ems-career-path lang=en resume=off history=off {attributes}></ems-career-path>");
            let script = r#"<script async src="WIDGET/ems-career-path.js"></script>"#;
            let url = site.page(&[&element.repeat(number), script].concat())?;
            let mut crowds = Vec::new();
            for _ in 0..runs {
                crowds.push(measured(chromium, &url, number, most_starting.min(number))?);
            }
            rows.push((format!("{number}, {name}"), crowds));
        }
    }
    Ok(table(COLUMNS, &rows, None))
}

fn measured(chromium: &mut Chromium, url: &str, number: usize, starting: usize) -> Result<Crowd> {
    let visitor = chromium.visitor()?;
    let start = format!("bench.crowd({number}, {starting});");
    let mut tab = Tab::open(chromium, &visitor, Profile::Slow, &start)?;
    tab.go(url)?;
    let at = |report: serde_json::Value| report["at"].as_f64().unwrap_or_default();
    let questions_shown = at(tab.wait_for("questions-shown", None)?);
    let started = if starting == 0 { 0.0 } else { at(tab.wait_for("started", None)?) };
    let bench = tab.value("new Promise((done) => setTimeout(() => done(bench), 200))")?;
    ensure!(bench["errors"] == serde_json::json!([]), "the page has errors: {}", bench["errors"]);
    let tasks = bench["tasks"].as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64);
    let worst_task = tasks.fold(0.0, f64::max);
    let (bytes, requests) = tab.traffic();
    let (heap, wasm) = tab.memory()?;
    chromium.forget(&visitor)?;
    Ok(Crowd { bytes, requests, questions_shown, started, worst_task, heap, wasm })
}
