use super::attribute::Attribute::{Colspan, Headers, Id, Scope};
use super::element::{Element, element, sentence, sentence_of};
use super::source_line::source_line;
use crate::content::Wording;

const LEVELS: [&str; 3] = ["emr", "emt", "paramedic"];
const ROWS: [&str; 4] = ["work", "hours", "before", "license"];

/// What the table says beyond the numbers in it: what each level does, and what comes first.
const CLAIMS: [&str; 4] = ["S22", "S23", "S25", "S26"];

/// EMR, EMT and paramedic in a table. Each aspect is a row of its own above its three cells, so that
/// the table also fits a column of 300 px.
pub fn comparison(section: Element, wording: &Wording) -> Element {
    let mut claims = CLAIMS.to_vec();
    let mut head = element("tr", "");
    for level in LEVELS {
        let cell = sentence_of("th", "comparison__level", wording, "compare", level);
        head = head.child(cell.attr(Id, level).attr(Scope, "col"));
    }
    let mut table = element("table", "comparison").child(element("thead", "").child(head));
    for row in ROWS {
        let aspect = sentence_of("th", "comparison__aspect", wording, "compare", row)
            .attr(Id, row)
            .attr(Colspan, "3")
            .attr(Scope, "rowgroup");
        let mut cells = element("tr", "");
        for level in LEVELS {
            let id = ["compare.", row, ".", level].concat();
            let cell = sentence("td", "comparison__cell", wording, &id);
            cells = cells.child(cell.attr(Headers, [level, " ", row].concat()));
            claims.extend(wording.claims(&id));
        }
        table = table.child(element("tbody", "").child(element("tr", "").child(aspect)).child(cells));
    }
    section.child(table).child(source_line(&claims, wording))
}
