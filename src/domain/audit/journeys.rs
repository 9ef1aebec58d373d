use super::finding::{Finding, Problem};
use super::guide::Guide;
use super::report::Report;
use crate::domain::advisor::Advisor;
use crate::domain::table::Answers;

/// Every journey a visitor can take when the guide picks the questions.
pub(super) struct Journeys<'a> {
    pub advisor: &'a Advisor,
    pub guide: &'a dyn Guide,
    /// The most questions a journey may have.
    pub longest: usize,
    pub report: &'a mut Report,
}

impl Journeys<'_> {
    /// Walks every journey and adds the results to the report.
    pub fn walk(mut self) {
        self.walk_from(&mut Answers::new(), 0);
    }

    fn walk_from(&mut self, answers: &mut Answers, asked: usize) {
        if asked > self.longest {
            let rule = self.advisor.advice(answers).map(|advice| advice.rule);
            self.report.add(Finding { problem: Problem::LongJourney, answers: answers.clone(), rule });
            return;
        }
        let next = self.guide.next_question(answers);
        let mut questions = self.advisor.table().questionnaire.questions.iter();
        let Some(question) = questions.find(|question| Some(question.id) == next) else {
            *self.report.journeys.entry(asked).or_default() += 1;
            return;
        };
        for choice in question.choices {
            answers.insert(*choice);
            self.walk_from(answers, asked + 1);
        }
        answers.remove(question.id);
    }
}
