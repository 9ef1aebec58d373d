use crate::domain::table::{Answers, Question, Questionnaire};

/// Every partial set of answers, numbered: one digit a question, 0 while it is open, else the place of
/// the choice from 1. A set with one more answer has a higher number.
pub(super) struct AnswerSets {
    places: Vec<Place>,
    len: usize,
}

/// A question's digit.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// The question.
    pub question: &'static Question,
    weight: usize,
}

impl AnswerSets {
    /// The sets of a questionnaire.
    pub fn of(questionnaire: &Questionnaire) -> Self {
        let mut len = 1;
        let mut places = Vec::new();
        for question in questionnaire.questions {
            places.push(Place { question, weight: len });
            len *= question.choices.len() + 1;
        }
        Self { places, len }
    }

    /// How many sets there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// The numbers of the sets that leave nothing open.
    pub fn complete(&self) -> impl Iterator<Item = usize> {
        (0..self.len).filter(|&set| self.open(set).next().is_none())
    }

    /// The open questions of a set, in the order of asking.
    pub fn open(&self, set: usize) -> impl Iterator<Item = Place> {
        self.places.iter().copied().filter(move |place| place.digit(set) == 0)
    }

    /// The answers of a set.
    pub fn answers(&self, set: usize) -> Answers {
        let choice = |place: &Place| place.question.choices.get(place.digit(set).checked_sub(1)?);
        self.places.iter().filter_map(choice).copied().collect()
    }
}

impl Place {
    /// The sets that answer the open question besides, one for each choice.
    pub fn answered(self, set: usize) -> impl Iterator<Item = usize> {
        (1..=self.question.choices.len()).map(move |digit| set + digit * self.weight)
    }

    fn digit(self, set: usize) -> usize {
        set / self.weight % (self.question.choices.len() + 1)
    }
}
