use proptest::prelude::*;
use proptest::sample::select;

/// Texts that break programs which trust their input.
const HOSTILE: [&str; 18] = [
    "",
    " ",
    "\t\r\n",
    "\0",
    "\u{1b}[31m",
    "\u{a0}\u{2003}",
    "\u{200b}",
    "\u{202e}txt",
    "{",
    "}{",
    "{}",
    "{{emt-hours}}",
    "{emt-hours}{emt-hours",
    "{words.name}",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)//https://",
    "HTTPS://EXAMPLE.COM/?a=\"><script>",
    "toString",
];

/// Generates texts: hostile, long, and from all of Unicode.
pub fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => select(HOSTILE.as_slice()).prop_map(str::to_owned),
        3 => "\\PC{0,30}",
        2 => any::<String>(),
        1 => (select(HOSTILE.as_slice()), 1..500_usize).prop_map(|(text, times)| text.repeat(times)),
    ]
}

/// Generates attribute values, many of them almost valid.
pub fn any_value() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[0-9+. -]{0,3}",
        2 => select(vec!["_blank", "_self", "_top", "_BLANK", "_blank "]).prop_map(str::to_owned),
        2 => "([hH][tT]{2}[pP][sS]?|javascript|data|ftp):/{0,3}\\PC{0,10}",
        2 => any_text(),
    ]
}

/// Generates codes of share links, many of them almost valid.
pub fn any_code() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "1(-[tgahpmde][ncrtapmfhouylse]){0,9}",
        2 => "[0-9]{0,2}(-[a-zñ]{0,3}){0,9}",
        1 => any_text(),
    ]
}

/// Generates fragments, many of them with the code of a share link or parts of one.
pub fn any_link() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => select(vec!["ems-career-path-", "ems%2Dcareer", "#", "?", "&", "%23", "%253F", "/", "!", "2-tp-", "%E2%80", " "])
            .prop_map(str::to_owned),
        2 => any_code(),
        1 => "\\PC{0,5}",
    ];
    prop::collection::vec(part, 0..8).prop_map(|parts| parts.concat())
}

/// Generates colors as a browser may write them.
pub fn any_color() -> impl Strategy<Value = String> {
    let part = "-?[0-9]{0,3}(\\.[0-9]{1,9})?(e-?[0-9]{1,3})?|none|NaN|inf";
    let parts = prop::collection::vec(part, 0..5);
    let function = select(vec!["rgb(", "rgba(", "color(srgb ", "color(display-p3 ", "oklch(", "("]);
    let separator = select(vec![", ", " ", "/"]);
    prop_oneof![
        9 => (function, parts, separator)
            .prop_map(|(function, parts, separator)| format!("{function}{})", parts.join(separator))),
        1 => any_text(),
    ]
}
