//! The built-in content, and edits that an owner may make.

use ems_career_path::content::Json;

/// An edit: the index of the value, the kind of edit, and a text for it.
pub type Edit = (u16, u8, String);

/// Returns the content as it is packaged: the facts and the words of one language. Keeps only every eighth word,
/// because all are handled alike and the fuzzer needs speed, and the one for large numbers, which the planner needs.
pub fn built_in(lang: &str) -> Json {
    thread_local! {
        static READ: [Json; 2] = [
            joined("en", include_str!("../../../content/en.json")),
            joined("es", include_str!("../../../content/es.json")),
        ];
    }
    READ.with(|read| read[usize::from(lang == "es")].clone())
}

fn joined(lang: &str, words: &str) -> Json {
    let read = |text| serde_json::from_str::<Json>(text).expect("a content file");
    let Json::Object(mut content) = read(include_str!("../../../content/facts.json")) else { unreachable!() };
    content.push(("lang".to_owned(), Json::Text(lang.to_owned())));
    let Json::Object(words) = read(words) else { unreachable!() };
    let words = words.into_iter().enumerate();
    let words = words.filter(|(index, (id, _))| index % 8 == 0 || id == "number").map(|(_, word)| word);
    content.push(("words".to_owned(), Json::Object(words.collect())));
    Json::Object(content)
}

/// Returns the built-in content with some edits.
pub fn edited(lang: &str, edits: &[Edit]) -> Json {
    let mut content = built_in(lang);
    for (index, kind, text) in edits {
        edit(&mut content, usize::from(*index), *kind, text);
    }
    content
}

/// Edits the value at an index, counted depth first. Indexes beyond the end wrap around.
fn edit(content: &mut Json, index: usize, kind: u8, text: &str) {
    let Some(wrapped) = index.checked_rem(size(content) - 1) else { return };
    let mut left = wrapped + 1;
    let Some((members, at)) = member(content, &mut left) else { return };
    let name = members[at].0.clone();
    let new = match kind % 12 {
        0 => return drop(members.remove(at)),
        1 => return text.clone_into(&mut members[at].0),
        2 => return members.push((text.to_owned(), Json::Text(text.to_owned()))),
        3 => return members.push((["url", "as-of"][index % 2].to_owned(), Json::Text(text.to_owned()))),
        4 => return members.insert(at, (name, Json::Text(text.to_owned()))),
        5 => Json::Other,
        6 => (0..index % 100)
            .fold(Json::Object(Vec::new()), |inner, _| Json::Object(vec![(name.clone(), inner)])),
        7 => Json::number(f64::from_bits(u64::from_le_bytes(std::array::from_fn(|at| {
            text.as_bytes().get(at).copied().unwrap_or_default()
        })))),
        8 => Json::Text(format!(
            "{{{}}}{text}",
            ["emt-hours", "number", "url", "city", "words.name"][index % 5]
        )),
        9 => Json::Text(format!("https://{text}")),
        10 => Json::Text(text.repeat(index % 50)),
        _ => Json::Text(text.to_owned()),
    };
    members[at].1 = new;
}

fn size(content: &Json) -> usize {
    1 + content.members().map(|(_, value)| size(value)).sum::<usize>()
}

/// Finds the value that is `left` steps away, depth first. Returns the object that it is in, and its index there.
fn member<'a>(content: &'a mut Json, left: &mut usize) -> Option<(&'a mut Vec<(String, Json)>, usize)> {
    let Json::Object(members) = content else { return None };
    for at in 0..members.len() {
        *left -= 1;
        if *left == 0 {
            return Some((members, at));
        }
        let inside = size(&members[at].1) - 1;
        if *left <= inside {
            return member(&mut members[at].1, left);
        }
        *left -= inside;
    }
    None
}
