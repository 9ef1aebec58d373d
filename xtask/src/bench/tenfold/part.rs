/// One of the ten parts of the larger questionnaire, counted from 0.
#[derive(Clone, Copy)]
pub(super) struct Part(usize);

impl Part {
    const COUNT: usize = 10;

    /// All of them, in the order of asking.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT).map(Self)
    }

    /// All but the first, which stays where today's questionnaire is.
    pub(super) fn added() -> impl Iterator<Item = Self> {
        Self::all().skip(1)
    }

    /// How many parts come before it.
    pub(super) fn before(self) -> usize {
        self.0
    }

    /// Whether no part comes after it.
    pub(super) fn is_last(self) -> bool {
        self.0 + 1 == Self::COUNT
    }

    /// What its ids end in: `-2` to `-10`, and nothing in the first part.
    pub(super) fn suffix(self) -> String {
        if self.0 == 0 { String::new() } else { format!("-{}", self.0 + 1) }
    }

    /// The module of an added part.
    pub(super) fn module(self) -> String {
        format!("part_{}", self.0 + 1)
    }

    /// Something of its modules, as `src/ems/mod.rs` names it.
    pub(super) fn named(self, item: &str) -> String {
        if self.0 == 0 { item.to_owned() } else { format!("{}::{item}", self.module()) }
    }

    /// The file of one of its modules.
    pub(super) fn file(self, module: &str) -> String {
        format!("src/ems/{}.rs", self.named(module).replace("::", "/"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_part_is_todays_questionnaire() {
        let first = Part::all().next().unwrap();
        assert_eq!((first.suffix().as_str(), first.file("rules").as_str()), ("", "src/ems/rules.rs"));
    }

    #[test]
    fn the_others_have_ids_and_modules_of_their_own() {
        let last = Part::added().last().unwrap();
        assert!(last.is_last());
        assert_eq!(last.suffix(), "-10");
        assert_eq!(last.named("rules::RULES"), "part_10::rules::RULES");
        assert_eq!(last.file("rules"), "src/ems/part_10/rules.rs");
    }
}
