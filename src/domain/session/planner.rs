//! Estimates how many weeks and months a path takes, from the hours of its courses and the visitor's hours a week.

/// How long a step of a path takes, in hours of training.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    /// The minimum.
    pub min: u32,
    /// The maximum, or `None` if it is not known.
    pub max: Option<u32>,
}

/// A calendar month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year, such as 2026.
    pub year: u32,
    /// The month, from 1 (January) to 12.
    pub month: u32,
}

impl Month {
    /// Returns the month that is this many months later.
    #[must_use]
    pub fn plus(self, months: u32) -> Self {
        let months = self.month.saturating_sub(1) + months;
        Self { year: self.year + months / 12, month: months % 12 + 1 }
    }

    /// Returns the month in which the last of these weeks ends, if the first week starts on day 1 of this month.
    #[must_use]
    pub fn after_weeks(self, weeks: u32) -> Self {
        let (mut month, mut days) = (self, weeks.saturating_mul(7));
        while days > month.days() {
            days -= month.days();
            month = month.plus(1);
        }
        month
    }

    fn days(self) -> u32 {
        let leap =
            self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }
}

/// The hours a week a visitor can give, and when they start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Hours a week, from 1 to [`MAX_HOURS`](Self::MAX_HOURS).
    hours: u32,
    /// The month of the first course.
    pub start: Month,
}

impl Plan {
    /// The most hours a week that a plan can have.
    pub const MAX_HOURS: u32 = 40;
    /// How many months a plan can start in, from the current one on.
    pub const MONTHS: u32 = 18;

    /// Creates a plan. Clamps the hours to the allowed range.
    pub fn new(hours: u32, start: Month) -> Self {
        Self { hours: hours.clamp(1, Self::MAX_HOURS), start }
    }

    /// Returns the hours a week.
    pub fn hours(self) -> u32 {
        self.hours
    }

    /// Returns the weeks needed for these hours, rounded up.
    fn weeks(self, hours: u32) -> u32 {
        hours.div_ceil(self.hours)
    }
}

/// The estimated time of a course under a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The fewest weeks and, if known, the most.
    pub weeks: (u32, Option<u32>),
    /// The earliest and the latest month in which it ends. `None` if its start or its maximum is not known.
    pub finish: Option<(Month, Month)>,
}

/// Returns the span of each step of a path, taking the courses one after another. A step without hours has no span,
/// and the steps after it have no finish.
pub fn schedule(steps: &[Option<Hours>], plan: Plan) -> Vec<Option<Span>> {
    let mut elapsed = Some((0, 0));
    let mut span = |hours: Hours| {
        let weeks = (plan.weeks(hours.min), hours.max.map(|max| plan.weeks(max.max(hours.min))));
        elapsed = match (elapsed, weeks.1) {
            (Some((fewest, most)), Some(more)) => Some((fewest + weeks.0, most + more)),
            _ => None,
        };
        let finish =
            elapsed.map(|(fewest, most)| (plan.start.after_weeks(fewest), plan.start.after_weeks(most)));
        Span { weeks, finish }
    };
    let mut start_known = true;
    let spans = steps.iter().map(|step| {
        let span = step.map(&mut span);
        start_known &= span.is_some();
        span.map(|span| Span { finish: span.finish.filter(|_| start_known), ..span })
    });
    spans.collect()
}

#[cfg(test)]
mod tests {
    use super::{Hours, Month, Plan, Span, schedule};

    const EMR: Hours = Hours { min: 55, max: Some(65) };
    const EMT: Hours = Hours { min: 120, max: Some(180) };
    const PARAMEDIC: Hours = Hours { min: 1000, max: None };

    fn month(year: u32, month: u32) -> Month {
        Month { year, month }
    }

    fn plan(hours: u32) -> Plan {
        Plan::new(hours, month(2026, 11))
    }

    #[test]
    fn partial_weeks_are_rounded_up() {
        let table = [(1, 55, 65), (10, 6, 7), (11, 5, 6), (13, 5, 5), (40, 2, 2)];
        for (hours, fewest, most) in table {
            let spans = schedule(&[Some(EMR)], plan(hours));
            assert_eq!(spans[0].map(|span| span.weeks), Some((fewest, Some(most))), "{hours} hours a week");
        }
    }

    #[test]
    fn hours_a_week_are_clamped() {
        for (given, kept) in [(0, 1), (1, 1), (40, 40), (41, 40), (u32::MAX, 40)] {
            assert_eq!(plan(given).hours(), kept);
        }
    }

    #[test]
    fn weeks_carry_over_into_months_and_years() {
        let table = [
            (month(2026, 11), 0, month(2026, 11)),
            (month(2026, 11), 4, month(2026, 11)),
            (month(2026, 11), 5, month(2026, 12)),
            (month(2026, 11), 9, month(2027, 1)),
            (month(2027, 2), 4, month(2027, 2)),
            (month(2027, 2), 5, month(2027, 3)),
            (month(2028, 2), 4, month(2028, 2)),
            (month(2026, 12), 52, month(2027, 11)),
            (month(2026, 1), 1000, month(2045, 3)),
        ];
        for (start, weeks, end) in table {
            assert_eq!(start.after_weeks(weeks), end, "{weeks} weeks from {start:?}");
        }
        assert_eq!(month(2026, 12).plus(1), month(2027, 1));
        assert_eq!(month(2026, 1).plus(23), month(2027, 12));
    }

    #[test]
    fn courses_are_scheduled_one_after_another() {
        let spans = schedule(&[Some(EMR), Some(EMT)], plan(10));
        let finish = |index: usize| spans[index].and_then(|span| span.finish);
        assert_eq!(finish(0), Some((month(2026, 12), month(2026, 12))));
        assert_eq!(finish(1), Some((month(2027, 3), month(2027, 4))));
    }

    #[test]
    fn steps_after_an_unknown_length_have_no_finish() {
        let spans = schedule(&[Some(EMT), None, Some(EMR)], plan(10));
        assert!(spans[0].is_some_and(|span| span.finish.is_some()));
        assert_eq!(spans[1], None);
        assert_eq!(spans[2], Some(Span { weeks: (6, Some(7)), finish: None }));
    }

    #[test]
    fn a_course_without_a_maximum_has_no_finish() {
        let spans = schedule(&[Some(PARAMEDIC), Some(EMR)], plan(10));
        assert_eq!(spans[0], Some(Span { weeks: (100, None), finish: None }));
        assert_eq!(spans[1].and_then(|span| span.finish), None);
    }
}
