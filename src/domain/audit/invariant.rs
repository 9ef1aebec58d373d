use crate::domain::advisor::{Advice, Advisor};
use crate::domain::table::Answers;

/// Something that must hold for every complete set of answers and the advice on it.
#[derive(Clone, Copy, Debug)]
pub struct Invariant {
    /// What must hold, as a sentence.
    pub name: &'static str,
    /// Whether it does.
    pub holds: fn(&Advisor, &Answers, &Advice) -> bool,
}
