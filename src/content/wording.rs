use std::rc::Rc;

use super::json::Json;
use super::link::is_link;
use super::placeholder::{fill, names};
use crate::domain::{Choice, FactId, Hours, Length, Month};

/// The source of a claim, for display.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The document's name.
    pub title: String,
    /// Its web address, if there is one.
    pub url: Option<String>,
    /// Its date, in the reader's language.
    pub as_of: Option<String>,
}

/// Every word the widget shows, in one language. Cheap to clone.
#[derive(Clone)]
pub struct Wording {
    content: Rc<Json>,
}

/// Compares by pointer, as each content file is read only once.
impl PartialEq for Wording {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.content, &other.content)
    }
}

impl Wording {
    /// Creates the wording from a content file.
    pub fn new(content: Json) -> Self {
        Self { content: Rc::new(content) }
    }

    /// Returns the language tag, such as `en`.
    pub fn lang(&self) -> &str {
        self.content.text("lang").unwrap_or("en")
    }

    /// Returns the sentence with this id, with its placeholders filled from the facts. Returns an empty text if there
    /// is no such sentence, because visitors must never see an id.
    pub fn text(&self, id: &str) -> String {
        self.fill(id, &[])
    }

    /// Returns the sentence with the id `kind.name`, such as `note.emr-limits`.
    pub fn text_of(&self, kind: &str, name: &str) -> String {
        self.text(&[kind, ".", name].concat())
    }

    /// Like [`text`](Self::text), with values known only at run time, such as the number of a question.
    pub fn fill(&self, id: &str, values: &[(&str, &str)]) -> String {
        fill(self.template(id), |name| {
            let given = values.iter().find(|(key, _)| *key == name);
            given.map(|(_, value)| (*value).to_owned()).or_else(|| self.fact(name))
        })
    }

    /// Returns the sentence with this id, with its `{placeholders}`.
    pub fn template(&self, id: &str) -> &str {
        self.content.get("words").and_then(|words| words.text(id)).unwrap_or_default()
    }

    /// Returns the label of a choice.
    pub fn choice(&self, choice: Choice) -> String {
        self.text_of("choice", &[choice.question().name(), ".", choice.name()].concat())
    }

    /// Returns the text that quotes a choice back to the visitor.
    pub fn quote(&self, choice: Choice) -> String {
        self.text_of("said", &[choice.question().name(), ".", choice.name()].concat())
    }

    /// Returns the source of a claim, such as `S12` or `X1`.
    pub fn source(&self, claim: &str) -> Option<Source> {
        let id = self.content.get("claims")?.text(claim)?;
        let source = self.content.get("sources")?.get(id)?;
        Some(Source {
            title: source.text("title")?.to_owned(),
            url: source.text("url").filter(|url| is_link(url)).map(str::to_owned),
            as_of: source.text("as-of").map(|date| self.date(date)),
        })
    }

    /// Returns the claims that a sentence is based on: those listed for it, and those of its facts.
    pub fn claims(&self, id: &str) -> Vec<&str> {
        let listed =
            self.content.get("based-on").and_then(|sentences| sentences.text(id)).unwrap_or_default();
        let facts = self.content.get("facts");
        let of_facts = names(self.template(id)).filter_map(|name| facts?.get(name)?.text("source"));
        listed.split_whitespace().chain(of_facts).collect()
    }

    /// Returns the address of a link: `emr`, `emt` or `read-more`.
    pub fn link(&self, id: &str) -> Option<&str> {
        self.content.get("links")?.text(id).filter(|link| is_link(link))
    }

    /// Returns the date of the facts, written out.
    pub fn as_of(&self) -> String {
        self.date(self.content.text("as-of").unwrap_or_default())
    }

    /// Returns the value of a fact.
    pub fn fact(&self, name: &str) -> Option<String> {
        self.content.get("facts")?.get(name)?.text("value").map(str::to_owned)
    }

    /// Returns the hours of a step, or `None` if its length is not in hours or a fact is not a number.
    pub fn hours(&self, length: Length) -> Option<Hours> {
        let Length::Hours { min, max, .. } = length else {
            return None;
        };
        let mut sum = 0;
        for fact in min {
            sum += self.whole(*fact)?;
        }
        Some(Hours { min: sum, max: max.and_then(|max| self.whole(max)) })
    }

    /// Returns a fact that is a whole number of hours. Returns `None` for absurdly large ones, which could overflow a
    /// sum.
    fn whole(&self, fact: FactId) -> Option<u32> {
        self.fact(fact.name())?.parse().ok().filter(|hours| *hours < 100_000)
    }

    // The browser could format dates and numbers, but on a slow phone that takes as long as drawing a whole screen.

    /// Writes out a day such as `2024-11-01`. Returns anything else unchanged.
    pub fn date(&self, date: &str) -> String {
        let mut parts = date.split('-').map(str::parse::<u32>);
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some(Ok(year)), Some(Ok(month @ 1..=12)), Some(Ok(day)), None) => {
                let name = self.month_name(month);
                self.fill("date", &[("month", &name), ("day", &day.to_string()), ("year", &year.to_string())])
            }
            _ => date.to_owned(),
        }
    }

    /// Writes out a month and its year.
    pub fn month(&self, month: Month) -> String {
        let name = self.month_name(month.month);
        self.fill("date.month", &[("month", &name), ("year", &month.year.to_string())])
    }

    /// Formats a number below a million, with its thousands separated.
    pub fn number(&self, number: u32) -> String {
        let written = number.to_string();
        match written.split_at_checked(written.len().saturating_sub(3)) {
            Some((thousands, rest)) if !thousands.is_empty() => {
                self.fill("number", &[("thousands", thousands), ("rest", rest)])
            }
            _ => written,
        }
    }

    fn month_name(&self, month: u32) -> String {
        self.text_of("month", &month.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::Wording;
    use crate::content::Json;
    use crate::domain::Month;

    fn wording() -> Wording {
        let content = r#"{ "lang": "en", "words": {
            "date": "{month} {day}, {year}", "date.month": "{month} {year}", "number": "{thousands},{rest}",
            "month.2": "February", "month.11": "November"
        } }"#;
        Wording::new(serde_json::from_str::<Json>(content).unwrap())
    }

    #[test]
    fn days_are_written_out_and_other_texts_are_kept() {
        let table = [
            ("2024-11-01", "November 1, 2024"),
            ("2024-02-29", "February 29, 2024"),
            ("2025", "2025"),
            ("2025-02", "2025-02"),
            ("2025-13-01", "2025-13-01"),
            ("2025-02-01-03", "2025-02-01-03"),
            ("soon", "soon"),
            ("", ""),
        ];
        for (date, expected) in table {
            assert_eq!(wording().date(date), expected, "{date}");
        }
        assert_eq!(wording().month(Month { year: 2027, month: 2 }), "February 2027");
    }

    #[test]
    fn a_missing_sentence_never_shows_its_id() {
        assert_eq!(wording().text("outcome.new"), "");
    }

    #[test]
    fn thousands_are_separated() {
        let table = [(0, "0"), (120, "120"), (999, "999"), (1000, "1,000"), (12_345, "12,345")];
        for (number, expected) in table {
            assert_eq!(wording().number(number), expected);
        }
    }
}
