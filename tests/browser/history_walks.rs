//! Random walks through the browser's history, with steps of the visitor, the browser and the host page. After each
//! step, the widget must show the question that belongs to the entry.

use crate::feature::{Feature, can};
use crate::monkey::Dice;
use crate::page::{ELEMENT, Page};

const WALKS: u64 = 3;
/// Browsers keep 50 entries.
const STEPS: u32 = 40;

const ANSWERS: [(&str, &str); 6] = [
    ("training", "none"),
    ("goal", "police"),
    ("age", "18-plus"),
    ("class-hours", "emt"),
    ("transport", "no"),
    ("medicine", "yes"),
];
const LAST: &str = "diploma";

#[derive(Clone, Copy, Debug)]
enum Step {
    Answers,
    Travels(isize),
    Reloads,
    /// The host page adds an entry, or writes its own state into the current one.
    Hosts(&'static str),
}

impl Step {
    /// Whether the step can lead to an entry that has lost its mark, or skip entries.
    fn needs_keys(self) -> bool {
        match self {
            Self::Travels(by) => by.abs() > 1,
            Self::Hosts(script) => script.contains("replaceState"),
            Self::Answers | Self::Reloads => false,
        }
    }
}

const STEPS_BY_WEIGHT: [Step; 16] = [
    Step::Answers,
    Step::Answers,
    Step::Answers,
    Step::Answers,
    Step::Travels(-1),
    Step::Travels(-1),
    Step::Travels(-2),
    Step::Travels(1),
    Step::Travels(1),
    Step::Travels(2),
    Step::Reloads,
    Step::Hosts("history.pushState({ own: 1 }, '')"),
    Step::Hosts("history.pushState(null, '', '?page=2')"),
    Step::Hosts("location.hash = location.hash + '-'"),
    Step::Hosts("history.replaceState({ own: 2 }, '')"),
    Step::Hosts("history.replaceState(null, '', '?page=3')"),
];

/// The tab's history: for each entry, how many questions come before the one on screen.
struct Tab {
    entries: Vec<usize>,
    current: usize,
    /// How many questions have been answered. After an answer to an earlier one, the widget goes on from there.
    answered: usize,
}

impl Tab {
    fn place(&self) -> usize {
        self.entries[self.current]
    }

    fn push(&mut self, place: usize) {
        self.current += 1;
        self.entries.truncate(self.current);
        self.entries.push(place);
    }

    fn question(&self) -> &'static str {
        ANSWERS.get(self.place()).map_or(LAST, |(question, _)| question)
    }
}

impl Page {
    /// Takes a step. Skips it if the tab is at the end of the journey or of its history.
    async fn take_step(&self, step: Step, tab: &mut Tab) {
        match step {
            Step::Answers => {
                if let Some((question, choice)) = ANSWERS.get(tab.place()) {
                    self.first().answer(question, choice).await;
                    tab.answered = tab.answered.max(tab.place() + 1);
                    tab.push(tab.answered);
                }
            }
            Step::Travels(by) => {
                let target = tab.current.checked_add_signed(by).filter(|target| *target < tab.entries.len());
                if let Some(target) = target {
                    self.run(&format!(
                        "window.arrived = false;
                         addEventListener('popstate', () => {{ window.arrived = true }}, {{ once: true }});
                         history.go({by})"
                    ))
                    .await;
                    self.until("window.arrived !== false").await;
                    tab.current = target;
                }
            }
            Step::Reloads => self.client().refresh().await.expect("a reload"),
            Step::Hosts(script) => {
                self.run(script).await;
                if !script.contains("replace") {
                    tab.push(tab.place());
                }
            }
        }
    }
}

#[tokio::test]
async fn every_entry_leads_to_its_question() {
    // Without the Navigation API, an entry that the host page wrote has no place, so the widget stays where it is.
    let has_keys = can(Feature::NavigationApi);
    let steps: Vec<Step> =
        STEPS_BY_WEIGHT.into_iter().filter(|step| has_keys || !step.needs_keys()).collect();
    for seed in 1..=WALKS {
        let page = Page::open(ELEMENT).await;
        page.first().wait_for_question(ANSWERS[0].0).await;
        let (mut tab, mut dice) = (Tab { entries: vec![0], current: 0, answered: 0 }, Dice::new(seed));
        for _ in 0..STEPS {
            let step = steps[dice.below(steps.len())];
            println!("{seed}: {step:?}");
            page.take_step(step, &mut tab).await;
            page.first().wait_for_question(tab.question()).await;
        }
        page.assert_quiet().await;
    }
}
