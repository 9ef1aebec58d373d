use super::effect::Effect;

/// What a message changed.
pub(super) enum Change {
    /// The message did not fit the screen.
    Ignored,
    /// The visitor stays on the same screen.
    Stayed(Vec<Effect>),
    /// The visitor goes to another screen. These effects come before those of the new screen.
    Moved(Vec<Effect>),
}
