use std::rc::Rc;

use super::json::Json;
use super::placeholder::{fill, names};
use crate::domain::{Choice, FactId, Hours, Length};

/// Where a claim comes from, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The document's name.
    pub title: String,
    /// Its address, where one is known to exist.
    pub url: Option<String>,
    /// Its date, in the reader's language.
    pub as_of: Option<String>,
}

/// Every word the widget shows, in one language. Cheap to clone.
#[derive(Clone)]
pub struct Wording {
    content: Rc<Json>,
}

impl Wording {
    /// The words of a content file.
    pub fn new(content: Json) -> Self {
        Self { content: Rc::new(content) }
    }

    /// The language's tag.
    pub fn lang(&self) -> &str {
        self.content.text("lang").unwrap_or("en")
    }

    /// The sentence with this id, its placeholders filled from the facts. An id without a sentence is
    /// shown as it is: never a blank.
    pub fn text(&self, id: &str) -> String {
        self.fill(id, &[])
    }

    /// The sentence of a kind for one name: `of("note", "emr-limits")` is `note.emr-limits`.
    pub fn of(&self, kind: &str, name: &str) -> String {
        self.text(&[kind, ".", name].concat())
    }

    /// The same with values that only the moment knows, such as the number of a question.
    pub fn fill(&self, id: &str, values: &[(&str, &str)]) -> String {
        let template = self.content.get("words").and_then(|words| words.text(id)).unwrap_or(id);
        fill(template, |name| {
            let given = values.iter().find(|(known, _)| *known == name);
            given.map(|(_, value)| (*value).to_owned()).or_else(|| self.fact(name))
        })
    }

    /// A choice as it is offered.
    pub fn choice(&self, choice: Choice) -> String {
        self.of("choice", &[choice.question().name(), ".", choice.name()].concat())
    }

    /// A choice as it is quoted to the one who made it.
    pub fn said(&self, choice: Choice) -> String {
        self.of("said", &[choice.question().name(), ".", choice.name()].concat())
    }

    /// Where a claim of FACTS.md, such as `S12` or `X1`, comes from.
    pub fn source(&self, claim: &str) -> Option<Source> {
        let id = self.content.get("claims")?.text(claim)?;
        let source = self.content.get("sources")?.get(id)?;
        Some(Source {
            title: source.text("title")?.to_owned(),
            url: source.text("url").map(str::to_owned),
            as_of: source.text("as-of").map(|date| self.date(date)),
        })
    }

    /// The claims that the numbers in a sentence come from: facts name theirs.
    pub fn claims(&self, id: &str) -> Vec<&str> {
        let template = self.content.get("words").and_then(|words| words.text(id)).unwrap_or_default();
        let facts = self.content.get("facts");
        names(template).filter_map(|name| facts?.get(name)?.text("source")).collect()
    }

    /// The address of a link: `emr`, `emt` or `read-more`.
    pub fn link(&self, id: &str) -> Option<&str> {
        self.content.get("links")?.text(id)
    }

    /// The date of the facts.
    pub fn as_of(&self) -> String {
        self.date(self.content.text("as-of").unwrap_or_default())
    }

    fn fact(&self, name: &str) -> Option<String> {
        self.content.get("facts")?.get(name)?.text("value").map(str::to_owned)
    }

    /// How long a step takes, where its facts are numbers.
    pub fn hours(&self, length: Length) -> Option<Hours> {
        let Length::Hours { least, most, .. } = length else {
            return None;
        };
        let mut sum = 0;
        for fact in least {
            sum += self.whole(*fact)?;
        }
        Some(Hours { least: sum, most: most.and_then(|most| self.whole(most)) })
    }

    /// A fact that is a whole number of hours, and no more than a life has.
    fn whole(&self, fact: FactId) -> Option<u32> {
        self.fact(fact.name())?.parse().ok().filter(|hours| *hours < 100_000)
    }
}
