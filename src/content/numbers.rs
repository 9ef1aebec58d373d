use std::ops::RangeInclusive;

use super::json::Json;

/// The facts that are numbers, each with its sensible range.
const NUMBERS: [(&str, RangeInclusive<u32>); 14] = [
    ("emr-hours-min", HOURS),
    ("emr-hours-max", HOURS),
    ("emt-hours", HOURS),
    ("emt-longer-hours-min", HOURS),
    ("emt-longer-hours-max", HOURS),
    ("example-hours-a-week", A_WEEK),
    ("example-weeks", 1..=500),
    ("paramedic-class-hours", HOURS),
    ("paramedic-clinical-hours", HOURS),
    ("emr-age-min", AGE),
    ("emr-age-max", AGE),
    ("license-age", AGE),
    ("lift-pounds", 1..=500),
    ("renewal-years", 1..=20),
];
const HOURS: RangeInclusive<u32> = 1..=5000;
const A_WEEK: RangeInclusive<u32> = 1..=60;
const AGE: RangeInclusive<u32> = 12..=30;

/// Numbers that appear together, and a rule that they must follow.
struct Group {
    names: &'static [&'static str],
    follows: fn(&[u32]) -> bool,
    rule: &'static str,
}

const GROUPS: [Group; 2] = [
    Group {
        names: &[
            "emr-hours-min",
            "emr-hours-max",
            "emt-hours",
            "emt-longer-hours-min",
            "emt-longer-hours-max",
        ],
        follows: |hours| match *hours {
            [emr_min, emr_max, emt, longer_min, longer_max] => {
                emr_min <= emr_max && emr_max < emt && emt <= longer_max && longer_min <= longer_max
            }
            _ => true,
        },
        rule: "EMR needs fewer hours than EMT, and a minimum is at most its maximum",
    },
    Group {
        names: &["emr-age-min", "emr-age-max", "license-age"],
        // The question about the age has a choice for each band, so no age may be left out.
        follows: |ages| ages.windows(2).all(|pair| matches!(*pair, [age, next] if next == age + 1)),
        rule: "the three ages follow each other",
    },
];

/// Returns what is wrong with an owner's value of this fact, or `None` if the value is good or need not be a number.
pub(super) fn number_fault(fact: &str, value: &str) -> Option<String> {
    let (_, range) = NUMBERS.iter().find(|(name, _)| *name == fact)?;
    let is_good = whole(value).is_some_and(|number| range.contains(&number));
    let range = || [&range.start().to_string(), " to ", &range.end().to_string()].concat();
    (!is_good).then(|| ["is not a whole number from ", &range()].concat())
}

/// Replaces each group of numbers that do not agree by the built-in ones. Returns a warning for each.
pub(super) fn reconcile(facts: &mut Json, built_in: &Json) -> Vec<String> {
    let mut warnings = Vec::new();
    for Group { names, follows, rule } in &GROUPS {
        let (Some(merged), Some(ours)) = (numbers(facts, names), numbers(built_in, names)) else { continue };
        if follows(&merged) {
            continue;
        }
        let mut warning = "content:".to_owned();
        for (name, (merged, ours)) in names.iter().zip(merged.into_iter().zip(ours)) {
            if merged != ours {
                warning.push_str(&[" facts.", name, " (", &merged.to_string(), ")"].concat());
                set(facts, name, ours);
            }
        }
        warnings.push([&warning, " cannot be right: ", rule, ". Using the built-in numbers."].concat());
    }
    warnings.extend(fit_example(facts, built_in));
    warnings
}

const EXAMPLE: [&str; 3] = ["emt-hours", "example-hours-a-week", "example-weeks"];

/// Makes the example in the hint of the hours question add up: hours a week × weeks = the hours of the EMT course.
/// Keeps as much of the owner's example as possible. Returns a warning if the owner's own example does not add up.
fn fit_example(facts: &mut Json, built_in: &Json) -> Option<String> {
    let [hours, a_week, weeks] = numbers(facts, &EXAMPLE)?.try_into().ok()?;
    let [_, our_a_week, our_weeks] = numbers(built_in, &EXAMPLE)?.try_into().ok()?;
    if a_week * weeks == hours {
        return None;
    }
    let keeps_weeks = weeks != our_weeks && hours % weeks == 0 && A_WEEK.contains(&(hours / weeks));
    let fitting = if keeps_weeks {
        hours / weeks
    } else {
        A_WEEK.filter(|number| hours % number == 0).min_by_key(|number| number.abs_diff(a_week))?
    };
    set(facts, "example-hours-a-week", fitting);
    set(facts, "example-weeks", hours / fitting);
    (a_week != our_a_week && weeks != our_weeks).then(|| {
        "content: facts.example-hours-a-week × facts.example-weeks is not facts.emt-hours. Using numbers that fit."
            .to_owned()
    })
}

fn numbers(facts: &Json, names: &[&str]) -> Option<Vec<u32>> {
    names.iter().map(|name| number(facts, name)).collect()
}

fn number(facts: &Json, name: &str) -> Option<u32> {
    whole(facts.get(name)?.text("value")?)
}

/// Parses a number that is shown as it is written, so neither `+5` nor `05`.
fn whole(text: &str) -> Option<u32> {
    text.parse().ok().filter(|number: &u32| number.to_string() == text)
}

fn set(facts: &mut Json, name: &str, number: u32) {
    if let Some(value) = facts.get_mut(name).and_then(|fact| fact.get_mut("value")) {
        *value = Json::Text(number.to_string());
    }
}

#[cfg(test)]
mod tests {
    use super::{NUMBERS, number, number_fault, reconcile};
    use crate::content::Json;

    fn built_in() -> Json {
        let file: Json = serde_json::from_str(include_str!("../../content/facts.json")).unwrap();
        file.get("facts").unwrap().clone()
    }

    #[test]
    fn every_built_in_number_has_a_range_and_is_in_it() {
        for (name, fact) in built_in().members() {
            let is_number = fact.text("value").unwrap().parse::<f64>().is_ok();
            assert_eq!(NUMBERS.iter().any(|(number, _)| *number == name), is_number, "{name}");
            assert_eq!(number_fault(name, fact.text("value").unwrap()), None, "{name}");
        }
        let mut facts = built_in();
        assert_eq!(reconcile(&mut facts, &built_in()), Vec::<String>::new());
        assert_eq!(facts, built_in());
    }

    #[test]
    fn a_number_is_whole_and_in_its_range() {
        for bad in ["62.5", "120 hours", "-5", "0", "", "05", "+5", "1,200", "5001", "4294967296", "١٢"] {
            assert!(number_fault("emt-hours", bad).is_some(), "{bad}");
        }
        for good in ["1", "120", "5000"] {
            assert_eq!(number_fault("emt-hours", good), None, "{good}");
        }
        assert_eq!(number_fault("city", "Chicago"), None);
    }

    /// Merges these numbers. Returns the warnings and the facts.
    fn merged(numbers: &[(&str, u32)]) -> (Vec<String>, Json) {
        let mut facts = built_in();
        for (name, number) in numbers {
            super::set(&mut facts, name, *number);
        }
        (reconcile(&mut facts, &built_in()), facts)
    }

    #[test]
    fn numbers_that_do_not_agree_are_replaced_together() {
        let hours: &[&[(&str, u32)]] = &[
            &[("emr-hours-min", 66)],
            &[("emr-hours-max", 54)],
            &[("emr-hours-min", 130), ("emr-hours-max", 140)],
            &[("emr-hours-max", 120)],
            &[("emt-hours", 65)],
            &[("emt-hours", 181)],
            &[("emt-longer-hours-min", 181)],
        ];
        let ages: &[&[(&str, u32)]] = &[
            &[("emr-age-min", 17)],
            &[("emr-age-min", 15)],
            &[("license-age", 17)],
            &[("license-age", 21)],
            &[("emr-age-max", 18)],
        ];
        for wrong in hours.iter().chain(ages) {
            let (warnings, facts) = merged(wrong);
            assert_eq!(facts, built_in(), "{wrong:?}");
            assert_eq!(warnings.len(), 1, "{warnings:?}");
            for (name, _) in *wrong {
                assert!(warnings[0].contains(&format!("facts.{name}")), "{warnings:?}");
            }
        }
    }

    #[test]
    fn numbers_that_agree_are_kept() {
        let table: [&[(&str, u32)]; 4] = [
            &[("emr-hours-min", 60), ("emr-hours-max", 60)],
            &[("emt-hours", 180)],
            &[("emt-hours", 190), ("emt-longer-hours-max", 206)],
            &[("emr-age-min", 15), ("emr-age-max", 16), ("license-age", 17)],
        ];
        for numbers in table {
            let (warnings, facts) = merged(numbers);
            assert_eq!(warnings, Vec::<String>::new(), "{numbers:?}");
            for (name, expected) in numbers {
                assert_eq!(number(&facts, name), Some(*expected), "{numbers:?}");
            }
        }
    }

    #[test]
    fn the_example_of_hours_a_week_adds_up() {
        let (a_week, weeks) = ("example-hours-a-week", "example-weeks");
        let table: [(&[(&str, u32)], [u32; 2], usize); 8] = [
            (&[("emt-hours", 140)], [10, 14], 0),
            (&[("emt-hours", 144)], [9, 16], 0),
            (&[("emt-hours", 137)], [1, 137], 0),
            (&[(a_week, 8)], [8, 15], 0),
            (&[(weeks, 24)], [5, 24], 0),
            (&[("emt-hours", 150), (weeks, 25)], [6, 25], 0),
            (&[("emt-hours", 160), (a_week, 8), (weeks, 20)], [8, 20], 0),
            (&[(a_week, 8), (weeks, 20)], [6, 20], 1),
        ];
        for (numbers, expected, warned) in table {
            let (warnings, facts) = merged(numbers);
            assert_eq!([a_week, weeks].map(|name| number(&facts, name).unwrap()), expected, "{numbers:?}");
            assert_eq!(warnings.len(), warned, "{numbers:?}: {warnings:?}");
        }
    }
}
