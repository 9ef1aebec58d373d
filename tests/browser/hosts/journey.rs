#[derive(Clone, Copy, Debug)]
pub enum Screen {
    Question(&'static str),
    Result(&'static str),
}

#[derive(Clone, Copy, Debug)]
pub enum Answer {
    WithMouse(&'static str),
    /// With Tab into the choices, this far down, and with Enter on.
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

/// Four questions, a way back, and an answer that is changed.
pub const JOURNEY: [(Screen, Act); 6] = [
    (Screen::Question("training"), Act::Answer(Answer::WithMouse("none"))),
    // Police.
    (Screen::Question("goal"), Act::Answer(Answer::WithKeys { down: 3 })),
    (Screen::Question("age"), Act::Answer(Answer::WithMouse("18-plus"))),
    (Screen::Question("hours"), Act::Back),
    (Screen::Question("age"), Act::Answer(Answer::WithMouse("under-16"))),
    (Screen::Result("not-yet-age"), Act::Done),
];
