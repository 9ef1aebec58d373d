use yew::prelude::*;

use super::context::Context;
use super::heading::section_title;
use super::source_line::source_line;
use crate::content::Wording;
use crate::domain::ResultScreen;

const LEVELS: [&str; 3] = ["emr", "emt", "paramedic"];
const ROWS: [&str; 4] = ["work", "hours", "before", "license"];

/// What the table says beyond the numbers in it: what each level does, and what comes first.
const CLAIMS: [&str; 4] = ["S22", "S23", "S25", "S26"];

/// EMR, EMT and paramedic in a table. Each aspect is a row of its own above its three cells, so that
/// the table also fits a column of 300 px.
pub fn comparison(_: &ResultScreen, context: &Context) -> Html {
    let wording = &context.wording;
    html! {
        // What only makes sense on a screen is not printed.
        <section class="section screen-only">
            { section_title("compare.title", context) }
            <table class="comparison">
                <thead>
                    <tr>
                        for level in LEVELS {
                            <th id={level} class="comparison__level" scope="col">
                                { wording.of("compare", level) }
                            </th>
                        }
                    </tr>
                </thead>
                for row in ROWS {
                    <tbody>
                        <tr>
                            <th id={row} class="comparison__aspect" colspan="3" scope="rowgroup">
                                { wording.of("compare", row) }
                            </th>
                        </tr>
                        <tr>
                            for level in LEVELS {
                                <td class="comparison__cell" headers={[level, " ", row].concat()}>
                                    { wording.text(&cell(row, level)) }
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

/// The id of a cell's sentence.
fn cell(row: &str, level: &str) -> String {
    ["compare.", row, ".", level].concat()
}

fn claims(wording: &Wording) -> Vec<&str> {
    let mut claims = CLAIMS.to_vec();
    for row in ROWS {
        for level in LEVELS {
            claims.extend(wording.claims(&cell(row, level)));
        }
    }
    claims
}
