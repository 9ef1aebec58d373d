/// The styles of the result, which nobody needs before it: the loader brings those of the first question.
pub const RESULT_STYLES: &str = concat!(
    include_str!("../../styles/result/result.css"),
    include_str!("../../styles/result/path.css"),
    include_str!("../../styles/result/reasons.css"),
    include_str!("../../styles/result/planner.css"),
    include_str!("../../styles/result/what_if.css"),
    include_str!("../../styles/result/comparison.css"),
    include_str!("../../styles/result/answers.css"),
    include_str!("../../styles/result/share.css"),
    include_str!("../../styles/result/print.css"),
);
