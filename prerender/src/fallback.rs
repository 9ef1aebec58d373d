use ems_career_path::content::Wording;

/// The courses that the loader compares where nothing else can be shown.
const COURSES: [&str; 3] = ["emr", "emt", "paramedic"];

/// What the loader says then: that it can't show the questions, how to try again, and what each course takes,
/// with bars between.
pub fn words(wording: &Wording) -> String {
    let course = |name: &&str| [wording.of("compare", name), wording.of("compare.hours", name)].join(": ");
    let said = [wording.text("fallback.unavailable"), wording.text("fallback.retry")];
    said.into_iter().chain(COURSES.iter().map(course)).collect::<Vec<_>>().join("|")
}

/// Where more is to be read about them, in their order; about the last ones nowhere.
pub fn links(wording: &Wording) -> Vec<&str> {
    COURSES.iter().map_while(|course| wording.link(course)).collect()
}
