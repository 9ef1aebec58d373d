use ems_career_path::content::Wording;

/// The courses that the loader's fallback lists, in this order. Those with a link come first.
const COURSES: [&str; 3] = ["emr", "emt", "paramedic"];

/// Returns the texts of the fallback, joined by `|`: the message that the questions cannot be shown, the label of the
/// button to try again, and a line with the training hours of each course.
pub fn words(wording: &Wording) -> String {
    let course =
        |name: &&str| [wording.text_of("compare", name), wording.text_of("compare.hours", name)].join(": ");
    let texts = [wording.text("fallback.unavailable"), wording.text("fallback.retry")];
    texts.into_iter().chain(COURSES.iter().map(course)).collect::<Vec<_>>().join("|")
}

/// Returns the courses' links, in order, up to the first course without one.
pub fn links(wording: &Wording) -> Vec<&str> {
    COURSES.iter().map_while(|course| wording.link(course)).collect()
}
