use std::ops::RangeInclusive;

use super::json::Json;

/// The facts that are numbers, each with its sensible range.
const NUMBERS: [(&str, RangeInclusive<u32>); 16] = [
    ("emr-hours-min", HOURS),
    ("emr-hours-max", HOURS),
    ("emt-hours", HOURS),
    ("emt-longer-hours-max", HOURS),
    ("emt-months", 1..=60),
    ("example-hours-a-week", A_WEEK),
    ("example-weeks", 1..=500),
    ("paramedic-class-hours", HOURS),
    ("paramedic-clinical-hours", HOURS),
    ("emr-age-min", AGE),
    ("emr-age-max", AGE),
    ("license-age", AGE),
    ("exam-days", 1..=1000),
    ("fire-age-limit", 18..=99),
    ("lift-pounds", 1..=500),
    ("renewal-years", 1..=20),
];
const HOURS: RangeInclusive<u32> = 1..=5000;
const A_WEEK: RangeInclusive<u32> = 1..=60;
/// The question asks for the hours in the next six months, so the example should not take longer.
const HALF_A_YEAR: u32 = 26;
const AGE: RangeInclusive<u32> = 12..=30;

/// Two facts that must agree.
struct Rule(&'static str, Relation, &'static str);

enum Relation {
    AtMost,
    Below,
    /// One less than.
    JustBelow,
}

/// If a rule is broken, the built-in numbers replace all numbers of its group.
const GROUPS: [&[Rule]; 2] = [
    &[
        Rule("emr-hours-min", Relation::AtMost, "emr-hours-max"),
        Rule("emr-hours-max", Relation::Below, "emt-hours"),
        Rule("emt-hours", Relation::AtMost, "emt-longer-hours-max"),
    ],
    // The question about the age has a choice for each band, so no age may be left out.
    &[
        Rule("emr-age-min", Relation::JustBelow, "emr-age-max"),
        Rule("emr-age-max", Relation::JustBelow, "license-age"),
    ],
];

impl Rule {
    fn is_broken(&self, facts: &Json) -> bool {
        let Self(one, relation, other) = self;
        let (Some(one), Some(other)) = (number(facts, one), number(facts, other)) else {
            return false;
        };
        match relation {
            Relation::AtMost => one > other,
            Relation::Below => one >= other,
            Relation::JustBelow => one + 1 != other,
        }
    }

    fn warning(&self) -> String {
        let Self(one, relation, other) = self;
        let relation = match relation {
            Relation::AtMost => "at most",
            Relation::Below => "less than",
            Relation::JustBelow => "one less than",
        };
        ["content: facts.", one, " must be ", relation, " facts.", other, ". Using the built-in numbers."]
            .concat()
    }
}

/// Returns what is wrong with an owner's value of this fact, or `None` if the value is good or need not be a number.
pub(super) fn number_fault(fact: &str, value: &str) -> Option<String> {
    let (_, range) = NUMBERS.iter().find(|(name, _)| *name == fact)?;
    let is_good = whole(value).is_some_and(|number| range.contains(&number));
    let range = || [&range.start().to_string(), " to ", &range.end().to_string()].concat();
    (!is_good).then(|| ["is not a whole number from ", &range()].concat())
}

/// If the numbers of a group do not agree, uses the built-in ones instead. Then fits the example to the hours. Returns
/// the warnings.
pub(super) fn reconcile(facts: &mut Json, built_in: &Json) -> Vec<String> {
    let mut warnings = Vec::new();
    for rules in GROUPS {
        if let Some(broken) = rules.iter().find(|rule| rule.is_broken(facts)) {
            warnings.push(broken.warning());
            for name in rules.iter().flat_map(|Rule(one, _, other)| [one, other]) {
                if let Some(number) = number(built_in, name) {
                    set(facts, name, number);
                }
            }
        }
    }
    warnings.extend(fit_example(facts, built_in));
    warnings
}

/// Makes the example in the hint of the hours question add up: hours a week × weeks = the hours of the EMT course.
/// Keeps as much of the owner's example as possible. Returns a warning if the owner's own example does not add up.
fn fit_example(facts: &mut Json, built_in: &Json) -> Option<String> {
    let example = |facts| Some((number(facts, "example-hours-a-week")?, number(facts, "example-weeks")?));
    let hours = number(facts, "emt-hours")?;
    let ((a_week, weeks), (our_a_week, our_weeks)) = (example(facts)?, example(built_in)?);
    if a_week * weeks == hours {
        return None;
    }
    let keeps_weeks = weeks != our_weeks && hours % weeks == 0 && A_WEEK.contains(&(hours / weeks));
    let fitting = if keeps_weeks {
        hours / weeks
    } else {
        let even = A_WEEK.filter(|number| hours % number == 0);
        even.min_by_key(|number| (hours / number > HALF_A_YEAR, number.abs_diff(a_week)))?
    };
    set(facts, "example-hours-a-week", fitting);
    set(facts, "example-weeks", hours / fitting);
    (a_week != our_a_week && weeks != our_weeks).then(|| {
        "content: facts.example-hours-a-week × facts.example-weeks is not facts.emt-hours. Using numbers that fit."
            .to_owned()
    })
}

fn number(facts: &Json, name: &str) -> Option<u32> {
    whole(facts.get(name)?.text("value")?)
}

/// Parses a whole number, but not `+5` or `05`, because numbers are shown as they are written.
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
            &[("emt-hours", 207)],
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
            let is_named = |(name, _): &(&str, u32)| warnings[0].contains(&format!("facts.{name}"));
            assert!(wrong.iter().any(is_named), "{warnings:?}");
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
        type Row<'a> = (&'a [(&'a str, u32)], [u32; 2], usize);
        let (a_week, weeks) = ("example-hours-a-week", "example-weeks");
        let table: [Row; 8] = [
            (&[("emt-hours", 140)], [7, 20], 0),
            (&[("emt-hours", 144)], [6, 24], 0),
            (&[("emt-hours", 137)], [1, 137], 0),
            (&[(a_week, 8)], [8, 15], 0),
            (&[(weeks, 12)], [10, 12], 0),
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
