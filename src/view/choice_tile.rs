use yew::prelude::*;

use super::attribute::Attribute::{Name, Part, Type, Value};
use super::element::{Element, element, text};
use crate::domain::{Choice, Msg};

/// A native radio button; the whole tile can be pressed.
pub fn choice_tile(
    choice: Choice,
    words: String,
    chosen: bool,
    input: NodeRef,
    on_msg: &Callback<Msg>,
) -> Element {
    let radio = element("input", "choice__radio")
        .attr(Type, "radio")
        .attr(Name, "choice")
        .attr(Value, choice.name())
        .checked(chosen)
        .known_by(input)
        .picks(on_msg, Msg::Chose(choice));
    element("label", "choice").attr(Part, "choice").child(radio).child(text("span", "choice__text", words))
}
