use yew::prelude::*;

use crate::copy::Wording;

const LEVELS: [&str; 3] = ["emr", "emt", "paramedic"];
const ROWS: [&str; 4] = ["work", "hours", "before", "license"];

#[derive(Properties, PartialEq)]
pub struct ComparisonProps {
    pub wording: Wording,
}

/// EMR, EMT and paramedic in a table. Each aspect is a row of its own above its three cells, so that
/// the table also fits a column of 300 px.
#[component]
pub fn Comparison(props: &ComparisonProps) -> Html {
    let wording = &props.wording;
    let cell = |row: &str, level: &str| {
        html! {
            <td class="comparison__cell" headers={format!("{level} {row}")}>
                { wording.text(&format!("compare.{row}.{level}")) }
            </td>
        }
    };
    html! {
        <table class="comparison">
            <thead>
                <tr>
                    { for LEVELS.iter().map(|level| html! {
                        <th id={*level} class="comparison__level" scope="col">
                            { wording.text(&format!("compare.{level}")) }
                        </th>
                    }) }
                </tr>
            </thead>
            { for ROWS.iter().map(|row| html! {
                <tbody>
                    <tr>
                        <th id={*row} class="comparison__aspect" colspan="3" scope="rowgroup">
                            { wording.text(&format!("compare.{row}")) }
                        </th>
                    </tr>
                    <tr>{ for LEVELS.iter().map(|level| cell(row, level)) }</tr>
                </tbody>
            }) }
        </table>
    }
}
