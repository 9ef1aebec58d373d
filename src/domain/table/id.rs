//! Ids. Each kind of id is its own type, so they cannot be mixed up.

use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $id:ident)*) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $id(&'static str);

        impl $id {
            /// Creates an id from its name.
            pub const fn new(name: &'static str) -> Self {
                Self(name)
            }

            /// Returns the name used in events, content files and tests.
            pub const fn name(self) -> &'static str {
                self.0
            }
        }

        impl fmt::Display for $id {
            fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str(self.0)
            }
        }
    )* };
}

ids! {
    /// The id of a [`Rule`](super::Rule).
    RuleId
    /// The id of an [`Outcome`](super::Outcome).
    OutcomeId
    /// The id of a [`Note`](super::Note).
    NoteId
    /// The id of a claim, such as `S8`: a statement with a source that explains advice.
    ClaimId
    /// The id of a number in the content files, such as the hours of a course.
    FactId
    /// The id of a [`Sentence`](super::Sentence).
    SentenceId
    /// The id of a [`Step`](super::Step).
    StepId
    /// The id of a [`FirstStep`](super::FirstStep).
    FirstStepId
}
