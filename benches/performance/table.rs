use crate::stats::Stats;

/// A column of a table about things of this kind.
pub struct Column<T> {
    pub title: &'static str,
    pub of: fn(&T) -> f64,
    /// What one of the unit in the title is in the measured one.
    pub unit: f64,
    pub decimals: usize,
    /// Whether a ratio to the row that all are compared with stands behind it.
    pub compared: bool,
}

/// A Markdown table: the median of each column with the middle half, and ratios to one of the rows.
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
