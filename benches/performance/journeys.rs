use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};

use crate::chromium::Chromium;
use crate::contestant::{Contestant, HAND_WRITTEN, tag};
use crate::profile::Profile;
use crate::site::Site;
use crate::stats::Stats;
use crate::table::{Column, table};
use crate::visit::{Visit, visit};

/// The longest way there is: all seven questions.
pub const JOURNEY: &[(&str, &str)] = &[
    ("training", "none"),
    ("goal", "firefighter"),
    ("age", "18-plus"),
    ("hours", "emr"),
    ("transport", "unsure"),
    ("medicine", "yes"),
    ("diploma", "no"),
];

const MB: f64 = 1024.0 * 1024.0;
const KB: f64 = 1024.0;

/// What is told of each visit, and whether it is compared with the hand-written peer's.
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

/// A table for each profile: every contestant, visited in turn, so that a slow minute of the machine's hits
/// all of them.
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
            for place in 0..contestants.len() {
                // Nobody is always the first.
                let place = (place + run) % contestants.len();
                let Some(contestant) = contestants.get(place) else { continue };
                let visit = one_visit(chromium, profile, &site.page(&contestant.embed)?, JOURNEY)
                    .with_context(|| contestant.name)?;
                ensure!(visit.outcome == "emr-then-emt", "{} led to {}", contestant.name, visit.outcome);
                visits.entry(place).or_default().push(visit);
            }
            eprintln!("{}: run {} of {runs}", profile.name(), run + 1);
        }
        let named =
            visits.into_iter().filter_map(|(place, visits)| Some((contestants.get(place)?.name, visits)));
        let rows: Vec<(String, Vec<Visit>)> = named.map(|(name, visits)| (name.to_owned(), visits)).collect();
        report += &heading(profile);
        report += &table(COLUMNS, &rows, Some(HAND_WRITTEN));
    }
    Ok(report)
}

/// The questionnaire as it is and at ten times its size, of which a part alone can be asked about: whoever has
/// the highest training goes on to the next of its ten parts.
pub fn grow(chromium: &mut Chromium, site: &Site, tenfold: &Site, runs: usize) -> Result<String> {
    let parts: Vec<String> = (1..10).map(|part| suffixed("training", part)).collect();
    let on = parts.iter().map(|question| (question.as_str(), "paramedic"));
    let last: Vec<(String, &str)> = JOURNEY.iter().map(|(id, choice)| (suffixed(id, 10), *choice)).collect();
    let long: Vec<(&str, &str)> = on.chain(last.iter().map(|(id, choice)| (id.as_str(), *choice))).collect();
    let (as_it_is, ten_times) = (site.page(&tag(""))?, tenfold.page(&tag(""))?);
    let pages = [("as it is", as_it_is, JOURNEY), ("ten times the size", ten_times, long.as_slice())];
    let mut report = String::new();
    for profile in [Profile::Desktop, Profile::Slow] {
        let mut rows = pages.each_ref().map(|(name, ..)| ((*name).to_owned(), Vec::new()));
        for _ in 0..runs {
            for ((_, url, journey), (_, visits)) in pages.iter().zip(&mut rows) {
                visits.push(one_visit(chromium, profile, url, journey)?);
            }
        }
        report += &heading(profile);
        report += &table(COLUMNS, &rows, None);
    }
    Ok(report)
}

/// A question's id in one of the ten parts.
fn suffixed(id: &str, part: u32) -> String {
    if part == 1 { id.to_owned() } else { format!("{id}-{part}") }
}

fn heading(profile: Profile) -> String {
    format!("\n#### {}\n\n", profile.name())
}

/// A visit by somebody new or, with a warm cache, by somebody who has been there before.
fn one_visit(
    chromium: &mut Chromium,
    profile: Profile,
    url: &str,
    journey: &[(&str, &str)],
) -> Result<Visit> {
    let visitor = chromium.visitor()?;
    if profile == Profile::Warm {
        visit(chromium, &visitor, Profile::Desktop, url, journey)?;
    }
    let measured = visit(chromium, &visitor, profile, url, journey);
    chromium.forget(&visitor)?;
    measured
}
