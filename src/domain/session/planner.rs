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

/// How many days have to be left in a month for a plan to start in it.
const FEWEST_DAYS_LEFT: u32 = 7;

/// A calendar day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Date {
    /// The month.
    pub month: Month,
    /// The day of the month, from 1.
    pub day: u32,
}

impl Date {
    /// Returns the first month in which a plan made on this day can start.
    pub fn first_month(self) -> Month {
        let days_left = self.month.days().saturating_sub(self.day);
        if days_left < FEWEST_DAYS_LEFT { self.month.plus(1) } else { self.month }
    }

    /// Returns the day on which a plan for `month` starts: today, or the first of a later month.
    fn start_in(self, month: Month) -> Self {
        if month == self.month { self } else { Self { month, day: 1 } }
    }

    /// Returns the month in which the last of these weeks ends, if the first week starts on this day.
    fn after_weeks(self, weeks: u32) -> Month {
        let mut month = self.month;
        let mut day = self.day.max(1).saturating_add(weeks.saturating_mul(7)).saturating_sub(1);
        while day > month.days() {
            day -= month.days();
            month = month.plus(1);
        }
        month
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
    /// How many months a plan can start in, from the first one on.
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
pub fn schedule(steps: &[Option<Hours>], plan: Plan, today: Date) -> Vec<Option<Span>> {
    let start = today.start_in(plan.start);
    let mut elapsed = Some((0, 0));
    let mut span = |hours: Hours| {
        let weeks = (plan.weeks(hours.min), hours.max.map(|max| plan.weeks(max.max(hours.min))));
        elapsed = match (elapsed, weeks.1) {
            (Some((fewest, most)), Some(more)) => Some((fewest + weeks.0, most + more)),
            _ => None,
        };
        let finish = elapsed.map(|(fewest, most)| (start.after_weeks(fewest), start.after_weeks(most)));
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
    use super::{Date, Hours, Month, Plan, Span, schedule};

    const EMR: Hours = Hours { min: 55, max: Some(65) };
    const EMT: Hours = Hours { min: 120, max: Some(180) };
    const PARAMEDIC: Hours = Hours { min: 1000, max: None };

    fn month(year: u32, month: u32) -> Month {
        Month { year, month }
    }

    fn date(year: u32, month_number: u32, day: u32) -> Date {
        Date { month: month(year, month_number), day }
    }

    const TODAY: Date = Date { month: Month { year: 2026, month: 11 }, day: 1 };

    fn plan(hours: u32) -> Plan {
        Plan::new(hours, TODAY.month)
    }

    #[test]
    fn partial_weeks_are_rounded_up() {
        let table = [(1, 55, 65), (10, 6, 7), (11, 5, 6), (13, 5, 5), (40, 2, 2)];
        for (hours, fewest, most) in table {
            let spans = schedule(&[Some(EMR)], plan(hours), TODAY);
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
            (date(2026, 11, 1), 0, month(2026, 11)),
            (date(2026, 11, 1), 4, month(2026, 11)),
            (date(2026, 11, 1), 5, month(2026, 12)),
            (date(2026, 11, 3), 4, month(2026, 11)),
            (date(2026, 11, 4), 4, month(2026, 12)),
            (date(2026, 11, 1), 9, month(2027, 1)),
            (date(2027, 2, 1), 4, month(2027, 2)),
            (date(2027, 2, 2), 4, month(2027, 3)),
            (date(2028, 2, 1), 4, month(2028, 2)),
            (date(2028, 2, 2), 4, month(2028, 2)),
            (date(2026, 12, 1), 52, month(2027, 11)),
            (date(2026, 1, 1), 1000, month(2045, 3)),
        ];
        for (start, weeks, end) in table {
            assert_eq!(start.after_weeks(weeks), end, "{weeks} weeks from {start:?}");
        }
        assert_eq!(month(2026, 12).plus(1), month(2027, 1));
        assert_eq!(month(2026, 1).plus(23), month(2027, 12));
    }

    #[test]
    fn a_plan_starts_next_month_if_fewer_than_seven_days_are_left() {
        let table = [
            (date(2026, 11, 1), month(2026, 11)),
            (date(2026, 11, 23), month(2026, 11)),
            (date(2026, 11, 24), month(2026, 12)),
            (date(2026, 11, 30), month(2026, 12)),
            (date(2026, 12, 24), month(2026, 12)),
            (date(2026, 12, 25), month(2027, 1)),
            (date(2027, 2, 21), month(2027, 2)),
            (date(2027, 2, 22), month(2027, 3)),
            (date(2028, 2, 22), month(2028, 2)),
        ];
        for (today, first) in table {
            assert_eq!(today.first_month(), first, "{today:?}");
        }
    }

    #[test]
    fn nothing_is_done_before_its_weeks_have_passed() {
        let days = |date: Date| {
            let earlier =
                (0..).map(|months| month(2026, 1).plus(months)).take_while(|month| *month < date.month);
            earlier.map(Month::days).sum::<u32>() + date.day
        };
        for day in 1..=30 {
            let today = date(2026, 11, day);
            for months in 0..Plan::MONTHS {
                let start = today.first_month().plus(months);
                let spans = schedule(&[Some(EMR), Some(EMT)], Plan::new(10, start), today);
                let weeks = [6, 6 + 12];
                for (span, weeks) in spans.iter().flatten().zip(weeks) {
                    let (finish, _) = span.finish.unwrap();
                    let end = days(Date { month: finish, day: finish.days() });
                    let begin = days(today).max(days(Date { month: start, day: 1 }));
                    assert!(end + 1 >= begin + weeks * 7, "{today:?} {start:?} {span:?}");
                }
            }
        }
    }

    #[test]
    fn courses_are_scheduled_one_after_another() {
        let spans = schedule(&[Some(EMR), Some(EMT)], plan(10), TODAY);
        let finish = |index: usize| spans[index].and_then(|span| span.finish);
        assert_eq!(finish(0), Some((month(2026, 12), month(2026, 12))));
        assert_eq!(finish(1), Some((month(2027, 3), month(2027, 4))));
    }

    #[test]
    fn steps_after_an_unknown_length_have_no_finish() {
        let spans = schedule(&[Some(EMT), None, Some(EMR)], plan(10), TODAY);
        assert!(spans[0].is_some_and(|span| span.finish.is_some()));
        assert_eq!(spans[1], None);
        assert_eq!(spans[2], Some(Span { weeks: (6, Some(7)), finish: None }));
    }

    #[test]
    fn a_course_without_a_maximum_has_no_finish() {
        let spans = schedule(&[Some(PARAMEDIC), Some(EMR)], plan(10), TODAY);
        assert_eq!(spans[0], Some(Span { weeks: (100, None), finish: None }));
        assert_eq!(spans[1].and_then(|span| span.finish), None);
    }
}
