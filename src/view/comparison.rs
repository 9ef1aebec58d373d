use yew::prelude::*;

use super::source_line::source_line;
use crate::copy::Wording;

const LEVELS: [&str; 3] = ["emr", "emt", "paramedic"];
const ROWS: [&str; 4] = ["work", "hours", "before", "license"];

/// What the table says beyond the numbers in it: what each level does, and what comes first.
const CLAIMS: [&str; 4] = ["S22", "S23", "S25", "S26"];

/// EMR, EMT and paramedic in a table. Each aspect is a row of its own above its three cells, so that
/// the table also fits a column of 300 px.
pub fn comparison(wording: &Wording) -> Html {
    let level = |level: &&'static str| {
        html! {
            <th id={*level} class="comparison__level" scope="col">{ wording.of("compare", level) }</th>
        }
    };
    let row = |row: &&'static str| {
        html! {
            <tbody>
                <tr>
                    <th id={*row} class="comparison__aspect" colspan="3" scope="rowgroup">
                        { wording.of("compare", row) }
                    </th>
                </tr>
                <tr>
                    { for LEVELS.iter().map(|level| html! {
                        <td class="comparison__cell" headers={[*level, " ", *row].concat()}>
                            { wording.of("compare", &[*row, ".", *level].concat()) }
                        </td>
                    }) }
                </tr>
            </tbody>
        }
    };
    let cells = ROWS.iter().flat_map(|row| LEVELS.map(|level| ["compare.", row, ".", level].concat()));
    let mut claims = CLAIMS.to_vec();
    for cell in cells {
        claims.extend(wording.claims(&cell));
    }
    html! {
        <>
            <table class="comparison">
                <thead><tr>{ for LEVELS.iter().map(level) }</tr></thead>
                { for ROWS.iter().map(row) }
            </table>
            { source_line(&claims, wording) }
        </>
    }
}
