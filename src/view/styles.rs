/// The styles of all that can follow the first question: the loader brings those of that one.
pub const LATER_STYLES: &str = concat!(
    include_str!("../../styles/later/later.css"),
    include_str!("../../styles/later/media.css"),
    include_str!("../../styles/later/result.css"),
    include_str!("../../styles/later/path.css"),
    include_str!("../../styles/later/reasons.css"),
    include_str!("../../styles/later/planner.css"),
    include_str!("../../styles/later/what_if.css"),
    include_str!("../../styles/later/comparison.css"),
    include_str!("../../styles/later/answers.css"),
    include_str!("../../styles/later/share.css"),
    include_str!("../../styles/later/print.css"),
);
