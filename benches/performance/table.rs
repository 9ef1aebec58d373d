use crate::stats::Stats;

/// A column of a table. Each row has several values of type `T`.
pub struct Column<T> {
    pub title: &'static str,
    pub of: fn(&T) -> f64,
    /// What to divide values by to get the unit in the title: 1,024 to turn bytes into KB.
    pub unit: f64,
    pub decimals: usize,
    /// Whether each cell also shows its ratio to the base row.
    pub compared: bool,
}

/// Returns a Markdown table: each cell has the median, the middle half and, if asked for, the ratio to row `base`.
pub fn table<T>(columns: &[Column<T>], rows: &[(String, Vec<T>)], base: Option<&str>) -> String {
    let base = rows.iter().find(|(name, _)| Some(name.as_str()) == base);
    let of = |values: &[T], column: &Column<T>| Stats::of(values.iter().map(column.of));
    let cell = |values: &[T], column: &Column<T>| {
        let stats = of(values, column);
        let ratio = base.filter(|_| column.compared).map(|(_, base)| stats.median / of(base, column).median);
        let ratio = ratio.map_or_else(String::new, |ratio| format!(" **×{ratio:.2}**"));
        stats.shown(column.unit, column.decimals) + &ratio
    };
    let line = |first: &str, cells: Vec<String>| format!("| {first} | {} |\n", cells.join(" | "));
    let head = line("", columns.iter().map(|column| column.title.to_owned()).collect());
    let rule = line("---", columns.iter().map(|_| "---:".to_owned()).collect());
    let body = rows
        .iter()
        .map(|(name, values)| line(name, columns.iter().map(|column| cell(values, column)).collect()));
    [head, rule].into_iter().chain(body).collect()
}
