/// How a question is answered.
#[derive(Clone, Copy, Debug)]
pub enum By {
    Mouse,
    /// The choice is the one below the one that is clicked on.
    Keys,
}

#[derive(Clone, Copy, Debug)]
pub enum Screen {
    Question(&'static str),
    Result(&'static str),
}

#[derive(Clone, Copy, Debug)]
pub struct Answer {
    pub choice: &'static str,
    pub by: By,
}

#[derive(Clone, Copy, Debug)]
pub enum Act {
    Answer(Answer),
    Back,
    Done,
}

/// Four questions, a way back, and an answer that is changed.
pub const JOURNEY: [(Screen, Act); 6] = [
    (Screen::Question("training"), with_mouse("none")),
    (Screen::Question("goal"), Act::Answer(Answer { choice: "firefighter", by: By::Keys })),
    (Screen::Question("age"), with_mouse("18-plus")),
    (Screen::Question("hours"), Act::Back),
    (Screen::Question("age"), with_mouse("under-16")),
    (Screen::Result("not-yet-age"), Act::Done),
];

const fn with_mouse(choice: &'static str) -> Act {
    Act::Answer(Answer { choice, by: By::Mouse })
}
