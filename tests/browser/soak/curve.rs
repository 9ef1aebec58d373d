use super::Row;

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 240.0;
const MARGIN: f64 = 40.0;

/// A curve: its label, its color and the value it shows.
type Curve = (&'static str, &'static str, fn(&Row) -> f64);

/// Draws the rows as an SVG. Each curve is relative to its value in the second row.
pub fn draw(rows: &[Row]) -> String {
    let last = rows.last().map_or(1.0, |row| row.mounts);
    let base = rows[1];
    let curves: [Curve; 4] = [
        ("wasm memory", "#0b57a4", |row| row.wasm),
        ("JS heap", "#b3261e", |row| row.heap),
        ("DOM nodes", "#146c2e", |row| row.nodes),
        ("listeners", "#7a4f00", |row| row.listeners),
    ];
    let x = |mounts: f64| MARGIN + mounts / last * (WIDTH - 2.0 * MARGIN);
    // The axis goes from 0 to twice that value.
    let y = |share: f64| HEIGHT - MARGIN - share.clamp(0.0, 2.0) / 2.0 * (HEIGHT - 2.0 * MARGIN);
    let mut parts = Vec::new();
    for (share, name) in [(0.0, "0 %"), (1.0, "100 %"), (2.0, "200 %")] {
        let (from, to, y) = (MARGIN, WIDTH - MARGIN, y(share));
        parts.push(format!(
            "<path d=\"M{from} {y}H{to}\" stroke=\"#c4c7c5\"/><text x=\"2\" y=\"{y}\">{name}</text>"
        ));
    }
    for row in rows {
        let (x, y) = (x(row.mounts), HEIGHT - MARGIN / 2.0);
        parts.push(format!("<text x=\"{x}\" y=\"{y}\" text-anchor=\"middle\">{}</text>", row.mounts));
    }
    for ((place, left), (name, color, read)) in (0..).zip([40, 190, 340, 490]).zip(curves) {
        let point = |row: &Row| format!("{:.1},{:.1}", x(row.mounts), y(read(row) / read(&base).max(1.0)));
        let points: Vec<String> = rows.iter().map(point).collect();
        // Curves that overlap stay visible, because their dashes are offset.
        let dashes = format!("stroke-dasharray=\"8 24\" stroke-dashoffset=\"{}\"", place * 8);
        parts.push(format!(
            "<polyline points=\"{}\" stroke=\"{color}\" stroke-width=\"3\" {dashes}/>",
            points.join(" ")
        ));
        let value = read(&base);
        parts.push(format!("<text x=\"{left}\" y=\"16\" fill=\"{color}\">{name}: {value}</text>"));
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" fill=\"none\">\n\
         <style>text {{ font: 11px sans-serif; fill: #444746 }} text[fill] {{ fill: revert-layer }}</style>\n\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fff\"/>\n{}\n</svg>\n",
        parts.join("\n")
    )
}
