#[derive(Clone, Copy, Debug)]
pub enum Screen {
    Question(&'static str),
    Result(&'static str),
}

#[derive(Clone, Copy, Debug)]
pub enum Answer {
    WithMouse(&'static str),
    /// Tab to the choices, the down arrow this many times, then Enter.
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

/// Answers four questions, goes back and changes an answer.
pub const JOURNEY: [(Screen, Act); 6] = [
    (Screen::Question("training"), Act::Answer(Answer::WithMouse("none"))),
    // Police.
    (Screen::Question("goal"), Act::Answer(Answer::WithKeys { down: 3 })),
    (Screen::Question("age"), Act::Answer(Answer::WithMouse("18-plus"))),
    (Screen::Question("hours"), Act::Back),
    (Screen::Question("age"), Act::Answer(Answer::WithMouse("under-16"))),
    (Screen::Result("not-yet-age"), Act::Done),
];
