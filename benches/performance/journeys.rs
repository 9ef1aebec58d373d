use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};

use crate::chromium::Chromium;
use crate::contestant::{Contestant, HAND_WRITTEN};
use crate::profile::Profile;
use crate::site::Site;
use crate::stats::Stats;
use crate::table::{Column, table};
use crate::visit::{Visit, visit};

/// The longest journey: seven questions.
const JOURNEY: &[(&str, &str)] = &[
    ("training", "none"),
    ("goal", "firefighter"),
    ("age", "18-plus"),
    ("class-hours", "emr"),
    ("transport", "unsure"),
    ("medicine", "yes"),
    ("diploma", "no"),
];

const MB: f64 = 1024.0 * 1024.0;
const KB: f64 = 1024.0;

/// The columns of the report, and whether each one is compared with the hand-written peer.
const COLUMNS: &[Column<Visit>] = &[
    Column { title: "KB", of: |visit| visit.bytes, unit: KB, decimals: 1, compared: false },
    Column { title: "requests", of: |visit| visit.requests, unit: 1.0, decimals: 0, compared: false },
    Column {
        title: "first question, ms",
        of: |visit| visit.first_question,
        unit: 1.0,
        decimals: 0,
        compared: true,
    },
    Column {
        title: "first answer, ms",
        of: |visit| visit.first_answer,
        unit: 1.0,
        decimals: 0,
        compared: true,
    },
    Column {
        title: "second question, ms",
        of: |visit| visit.second_question,
        unit: 1.0,
        decimals: 0,
        compared: true,
    },
    Column {
        title: "click, ms",
        of: |visit| Stats::of(visit.clicks.iter().copied()).median,
        unit: 1.0,
        decimals: 1,
        compared: true,
    },
    Column {
        title: "worst click, ms",
        of: |visit| worst(&visit.clicks),
        unit: 1.0,
        decimals: 1,
        compared: true,
    },
    Column {
        title: "worst task, ms",
        of: |visit| worst(&visit.long_tasks),
        unit: 1.0,
        decimals: 0,
        compared: false,
    },
    Column { title: "heap, MB", of: |visit| visit.heap, unit: MB, decimals: 2, compared: false },
    Column { title: "wasm, MB", of: |visit| visit.wasm, unit: MB, decimals: 2, compared: false },
    Column { title: "shift", of: |visit| visit.shift, unit: 1.0, decimals: 3, compared: false },
];

fn worst(values: &[f64]) -> f64 {
    values.iter().copied().fold(0.0, f64::max)
}

/// Makes a table for each profile. The contestants take turns, so that a slow minute of the machine hits all of them.
pub fn compare(
    chromium: &mut Chromium,
    site: &Site,
    contestants: &[Contestant],
    runs: usize,
) -> Result<String> {
    let mut report = String::new();
    for profile in Profile::ALL {
        let mut visits: BTreeMap<usize, Vec<Visit>> = BTreeMap::new();
        for run in 0..runs {
            for index in 0..contestants.len() {
                // Each run starts with another contestant.
                let index = (index + run) % contestants.len();
                let Some(contestant) = contestants.get(index) else { continue };
                let visit = one_visit(chromium, profile, &site.page(&contestant.embed)?)
                    .with_context(|| contestant.name)?;
                ensure!(visit.outcome == "emr-then-emt", "{} ended with {}", contestant.name, visit.outcome);
                visits.entry(index).or_default().push(visit);
            }
            eprintln!("{}: run {} of {runs}", profile.name(), run + 1);
        }
        let named =
            visits.into_iter().filter_map(|(index, visits)| Some((contestants.get(index)?.name, visits)));
        let rows: Vec<(String, Vec<Visit>)> = named.map(|(name, visits)| (name.to_owned(), visits)).collect();
        report += &heading(profile);
        report += &table(COLUMNS, &rows, Some(HAND_WRITTEN));
    }
    Ok(report)
}

fn heading(profile: Profile) -> String {
    format!("\n#### {}\n\n", profile.name())
}

/// Makes a first visit or, with a warm cache, a second one.
fn one_visit(chromium: &mut Chromium, profile: Profile, url: &str) -> Result<Visit> {
    let visitor = chromium.visitor()?;
    if profile == Profile::Warm {
        visit(chromium, &visitor, Profile::Desktop, url, JOURNEY)?;
    }
    let measured = visit(chromium, &visitor, profile, url, JOURNEY);
    chromium.forget(&visitor)?;
    measured
}
