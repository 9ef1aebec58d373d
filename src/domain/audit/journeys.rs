use super::finding::{Finding, Problem};
use super::{Audit, Report};
use crate::domain::answers::Answers;

/// Walks every journey that the guide can take a visitor on.
pub(super) fn walk_journeys(audit: &Audit, report: &mut Report) {
    walk(audit, &mut Answers::new(), 0, report);
}

fn walk(audit: &Audit, answers: &mut Answers, asked: usize, report: &mut Report) {
    if asked > audit.longest_journey {
        let rule = audit.table.advice(answers).map(|advice| advice.rule);
        report.add(Finding { problem: Problem::LongJourney, answers: answers.clone(), rule });
        return;
    }
    let next = audit.guide.next_question(answers);
    let mut questions = audit.table.questionnaire.questions.iter();
    let Some(question) = questions.find(|question| Some(question.id) == next) else {
        report.journeys += 1;
        report.longest_journey = report.longest_journey.max(asked);
        return;
    };
    for choice in question.choices {
        answers.insert(*choice);
        walk(audit, answers, asked + 1, report);
    }
    answers.remove(question.id);
}
