use crate::domain::table::{Answers, Question, Questionnaire};

/// All partial sets of answers, by number. Each question has a digit in the number: 0 if it is open, otherwise
/// the position of its choice plus 1. Adding an answer to a set makes its number higher.
pub(super) struct AnswerSets {
    digits: Vec<Digit>,
    len: usize,
}

/// The digit of a question.
#[derive(Clone, Copy)]
pub(super) struct Digit {
    /// The question that the digit is for.
    pub question: &'static Question,
    /// The place value of the digit.
    weight: usize,
}

impl AnswerSets {
    /// Numbers the sets of a questionnaire.
    pub fn of(questionnaire: &Questionnaire) -> Self {
        let mut len = 1;
        let mut digits = Vec::new();
        for question in questionnaire.questions {
            digits.push(Digit { question, weight: len });
            len *= question.choices.len() + 1;
        }
        Self { digits, len }
    }

    /// Returns the number of sets.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Returns the numbers of the sets without open questions.
    pub fn complete(&self) -> impl Iterator<Item = usize> {
        (0..self.len).filter(|&set| self.open(set).next().is_none())
    }

    /// Returns the open questions of a set, in the order of asking.
    pub fn open(&self, set: usize) -> impl Iterator<Item = Digit> {
        self.digits.iter().copied().filter(move |digit| digit.value(set) == 0)
    }

    /// Returns the answers of a set.
    pub fn answers(&self, set: usize) -> Answers {
        let choice = |digit: &Digit| digit.question.choices.get(digit.value(set).checked_sub(1)?);
        self.digits.iter().filter_map(choice).copied().collect()
    }
}

impl Digit {
    /// Returns the sets that add an answer to this open question to `set`, one per choice.
    pub fn answered(self, set: usize) -> impl Iterator<Item = usize> {
        (1..=self.question.choices.len()).map(move |value| set + value * self.weight)
    }

    fn value(self, set: usize) -> usize {
        set / self.weight % (self.question.choices.len() + 1)
    }
}
