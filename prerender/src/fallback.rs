use ems_career_path::content::{Wording, fill, names};

/// The courses that the loader's fallback lists, in this order. Those with a link come first.
const COURSES: [&str; 3] = ["emr", "emt", "paramedic"];

/// Returns the texts of the fallback, joined by `|`: the message that the questions cannot be shown, the label of the
/// button to try again, and a line with the training hours of each course. In the lines, `{}` stands for the next fact.
pub fn words(wording: &Wording) -> String {
    let texts = [wording.text("fallback.unavailable"), wording.text("fallback.retry")];
    let lines = lines(wording).map(|line| fill(&line, |_| Some("{}".to_owned())));
    texts.into_iter().chain(lines).collect::<Vec<_>>().join("|")
}

/// Returns the facts in the lines, in order.
pub fn facts(wording: &Wording) -> Vec<(String, u32)> {
    let mut facts = Vec::new();
    for line in lines(wording) {
        facts.extend(
            names(&line).filter_map(|name| Some((name.to_owned(), wording.fact(name)?.parse().ok()?))),
        );
    }
    facts
}

fn lines(wording: &Wording) -> impl Iterator<Item = String> {
    let hours = |name| wording.template(&["compare.hours.", name].concat());
    COURSES.iter().map(move |name| [&wording.text_of("compare", name), hours(name)].join(": "))
}

/// Returns the courses' links, in order, up to the first course without one.
pub fn links(wording: &Wording) -> Vec<&str> {
    COURSES.iter().map_while(|course| wording.link(course)).collect()
}
