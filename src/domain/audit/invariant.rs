use crate::domain::advisor::{Advice, Advisor};
use crate::domain::table::Answers;

/// A property that must hold for every complete set of answers and its advice.
#[derive(Clone, Copy, Debug)]
pub struct Invariant {
    /// The property, as a sentence.
    pub name: &'static str,
    /// Returns whether the property holds.
    pub holds: fn(&Advisor, &Answers, &Advice) -> bool,
}
