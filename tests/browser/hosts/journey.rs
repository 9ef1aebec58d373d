#[derive(Clone, Copy, Debug)]
pub enum Screen {
    Question(&'static str),
    Result(&'static str),
}

#[derive(Clone, Copy, Debug)]
pub enum Answer {
    WithMouse(&'static str),
    /// Presses Tab up to the choices, the down arrow this many times, then Enter.
    WithKeys {
        down: usize,
    },
}

#[derive(Clone, Copy, Debug)]
pub enum Act {
    Answer(Answer),
    Back,
    Done,
}

/// The screens of a visit, and what the visitor does on each.
pub const JOURNEY: [(Screen, Act); 6] = [
    (Screen::Question("training"), Act::Answer(Answer::WithMouse("none"))),
    // The fourth choice: police.
    (Screen::Question("goal"), Act::Answer(Answer::WithKeys { down: 3 })),
    (Screen::Question("age"), Act::Answer(Answer::WithMouse("18-plus"))),
    (Screen::Question("class-hours"), Act::Back),
    (Screen::Question("age"), Act::Answer(Answer::WithMouse("under-16"))),
    (Screen::Result("not-yet-age"), Act::Done),
];
