use super::answer_sets::AnswerSets;
use super::finding::{Finding, Problem};
use super::guide::Guide;
use super::report::Report;
use super::specification::Specification;
use crate::domain::advisor::Advisor;

/// Compares the guide with the specification on every partial set of answers.
pub(super) fn check_relevance(
    advisor: &Advisor,
    guide: &dyn Guide,
    specification: &Specification,
    sets: &AnswerSets,
    report: &mut Report,
) {
    report.partial_sets = sets.len();
    for set in 0..sets.len() {
        let answers = sets.answers(set);
        let truth = specification.truth(set);
        let asked = guide.next_question(&answers);
        let mut add = |problem| {
            let rule = advisor.advice(&answers).map(|advice| advice.rule);
            report.add(Finding { problem, answers: answers.clone(), rule });
        };
        if let Some(asked) = asked
            && !truth.relevant.contains(asked)
        {
            add(Problem::WastedQuestion(asked));
        } else if let Some(next) = truth.next
            && asked != truth.next
        {
            add(Problem::SkippedQuestion(next));
        }
        if guide.remaining(&answers) != truth.remaining {
            add(Problem::WrongRemaining);
        }
    }
    let relevant_at_start = specification.truth(0).relevant;
    for question in advisor.table().questionnaire.questions {
        if !relevant_at_start.contains(question.id) {
            let answers = sets.complete().next().map(|set| sets.answers(set)).unwrap_or_default();
            let rule = advisor.advice(&answers).map(|advice| advice.rule);
            report.add(Finding { problem: Problem::IdleQuestion(question.id), answers, rule });
        }
    }
}
