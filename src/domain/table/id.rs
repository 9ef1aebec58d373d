//! Ids: names that cannot be mixed up with one another.

use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $id:ident)*) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $id(&'static str);

        impl $id {
            /// The id with this kebab-case name.
            pub const fn new(name: &'static str) -> Self {
                Self(name)
            }

            /// The name, as events, content files and tests spell it.
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
    /// A rule of a decision table.
    RuleId
    /// What a rule advises.
    OutcomeId
    /// A remark beside an outcome.
    NoteId
    /// A statement with a source, by which advice is explained.
    ClaimId
    /// A number of the content files, such as the hours of a course.
    FactId
    /// A stage of an outcome's path.
    StepId
    /// An entry of an outcome's checklist.
    FirstStepId
}
