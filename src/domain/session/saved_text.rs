use super::preparation::Preparation;
use crate::domain::table::{Answers, CodeError, DecisionTable, Stamps};

/// What a session saves: the codes of the answers, the drafts and the preparation, separated by periods.
pub(super) struct SavedText {
    pub answers: Answers,
    pub drafts: Answers,
    pub preparation: Option<Preparation>,
}

impl SavedText {
    /// Parses a text that [`write`](Self::write) returned.
    pub fn read(table: &DecisionTable, stamps: &Stamps, saved: &str) -> Result<Self, CodeError> {
        let read = |code| Answers::from_code(&table.questionnaire, stamps, code);
        let mut parts = saved.splitn(3, '.');
        let answers = read(parts.next().unwrap_or_default())?;
        let drafts = match parts.next() {
            Some(drafts) => read(drafts.trim_end_matches('-'))?,
            None => Answers::new(),
        };
        let preparation = parts.next().and_then(|code| Preparation::from_code(table, code));
        Ok(Self { answers, drafts, preparation })
    }

    /// Writes the text. Leaves out empty parts at the end.
    pub fn write(
        answers: &Answers,
        drafts: &Answers,
        preparation: Option<&Preparation>,
        stamps: &Stamps,
    ) -> String {
        let mut saved = answers.code(stamps);
        if !drafts.is_empty() || preparation.is_some() {
            saved.push('.');
            saved.push_str(&drafts.code(stamps));
        }
        if let Some(preparation) = preparation {
            // Releases without preparations read what follows the hyphen as an unknown answer and ignore it.
            saved.push_str("-.");
            saved.push_str(&preparation.code());
        }
        saved
    }
}
