/// Words that no shorter one could replace, mostly technical terms and place names. Each counts as one syllable.
const TERMS: [&str; 34] = [
    "academy",
    "advanced",
    "aemt",
    "ambulance",
    "chicago",
    "community",
    "department",
    "departments",
    "diploma",
    "emergency",
    "emr",
    "emrs",
    "emt",
    "emts",
    "exam",
    "firefighter",
    "firefighters",
    "hospital",
    "illinois",
    "license",
    "licenses",
    "medical",
    "medicine",
    "naloxone",
    "nremt",
    "officer",
    "officers",
    "paramedic",
    "patients",
    "police",
    "responder",
    "supervision",
    "technician",
    "article",
];

/// Returns the Flesch-Kincaid grade of a text: 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
#[allow(clippy::cast_precision_loss, reason = "texts are short")]
pub fn reading_grade(text: &str) -> f64 {
    let sentences =
        text.split(['.', '?', '!', ':', ';']).filter(|sentence| has_word(sentence)).count().max(1);
    let words: Vec<String> = text
        .split(|letter: char| !letter.is_alphanumeric() && letter != '\'')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    if words.is_empty() {
        return 0.0;
    }
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let words = words.len() as f64;
    0.39 * words / sentences as f64 + 11.8 * syllables as f64 / words - 15.59
}

fn has_word(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

/// Counts groups of vowels, without a silent e at the end. A number or a known term counts as one syllable.
fn syllables(word: &str) -> usize {
    if TERMS.contains(&word) || word.contains(|letter: char| letter.is_ascii_digit()) {
        return 1;
    }
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    let mut groups = 0;
    let mut inside = false;
    for letter in word.chars() {
        groups += usize::from(is_vowel(letter) && !inside);
        inside = is_vowel(letter);
    }
    let silent = word.ends_with('e') && !word.ends_with("le")
        || word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded");
    groups.saturating_sub(usize::from(silent && groups > 1)).max(1)
}

#[test]
fn easy_texts_have_lower_grades_than_hard_ones() {
    let easy = "The cat sat on the mat. The dog ran to the cat.";
    let hard = "Participating organizations continuously demonstrate considerable institutional responsibility \
                regarding interdisciplinary communication and administrative accountability.";
    assert!(reading_grade(easy) < 2.0, "{}", reading_grade(easy));
    assert!(reading_grade(hard) > 16.0, "{}", reading_grade(hard));
}
