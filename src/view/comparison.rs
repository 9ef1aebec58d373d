use yew::prelude::*;

use super::context::Context;
use super::heading::section_title;
use super::source_line::source_line;
use crate::content::Wording;
use crate::domain::ResultScreen;

const LEVELS: [&str; 3] = ["emr", "emt", "paramedic"];
const ROWS: [&str; 5] = ["work", "day", "hours", "before", "license"];

/// Draws a table that compares EMR, EMT and paramedic. The name of each aspect has a row to itself above the three
/// cells, so the table fits a column of 300 px.
pub fn comparison(_: &ResultScreen, context: &Context) -> Html {
    let wording = &context.wording;
    html! {
        // `screen-only`: not printed.
        <section class="section screen-only">
            { section_title("compare.title", context) }
            <table class="comparison">
                <thead>
                    <tr>
                        for level in LEVELS {
                            <th id={level} class="comparison__level" scope="col">
                                { wording.text_of("compare", level) }
                            </th>
                        }
                    </tr>
                </thead>
                for row in ROWS {
                    <tbody>
                        <tr>
                            <th id={row} class="comparison__aspect" colspan="3" scope="rowgroup">
                                { wording.text_of("compare", row) }
                            </th>
                        </tr>
                        <tr>
                            for level in LEVELS {
                                <td class="comparison__cell" headers={[level, " ", row].concat()}>
                                    { wording.text(&cell_id(row, level)) }
                                </td>
                            }
                        </tr>
                    </tbody>
                }
            </table>
            { source_line(&claims(wording), wording) }
        </section>
    }
}

/// Returns the id of a cell's sentence.
fn cell_id(row: &str, level: &str) -> String {
    ["compare.", row, ".", level].concat()
}

fn claims(wording: &Wording) -> Vec<&str> {
    let cells = ROWS.iter().flat_map(|row| LEVELS.map(|level| cell_id(row, level)));
    cells.collect::<Vec<_>>().iter().flat_map(|cell| wording.claims(cell)).collect()
}
