use yew::prelude::*;

use super::attribute::Attribute::{Colspan, Headers, Id, Scope};
use super::element::element;
use super::source_line::source_line;
use crate::copy::Wording;

const LEVELS: [&str; 3] = ["emr", "emt", "paramedic"];
const ROWS: [&str; 4] = ["work", "hours", "before", "license"];

/// What the table says beyond the numbers in it: what each level does, and what comes first.
const CLAIMS: [&str; 4] = ["S22", "S23", "S25", "S26"];

/// EMR, EMT and paramedic in a table. Each aspect is a row of its own above its three cells, so that
/// the table also fits a column of 300 px.
pub fn comparison(wording: &Wording) -> Vec<Html> {
    let head = LEVELS.map(|level| {
        let cell = element("th", "comparison__level").attr(Id, level).attr(Scope, "col");
        cell.words(wording.of("compare", level)).into()
    });
    let mut claims = CLAIMS.to_vec();
    let mut table =
        element("table", "comparison").child(element("thead", "").child(element("tr", "").children(head)));
    for row in ROWS {
        let aspect = element("th", "comparison__aspect")
            .attr(Id, row)
            .attr(Colspan, "3")
            .attr(Scope, "rowgroup")
            .words(wording.of("compare", row));
        let mut cells = element("tr", "");
        for level in LEVELS {
            let id = ["compare.", row, ".", level].concat();
            let cell = element("td", "comparison__cell").attr(Headers, [level, " ", row].concat());
            cells = cells.child(cell.words(wording.text(&id)));
            claims.extend(wording.claims(&id));
        }
        table = table.child(element("tbody", "").child(element("tr", "").child(aspect)).child(cells));
    }
    vec![table.into(), source_line(&claims, wording)]
}
