//! A line without axes: the shape of a year.
use leptos::prelude::*;

const WIDTH: i64 = 240;
const HEIGHT: i64 = 48;
/// Room for the point and the thickness of the line.
const MARGIN: i64 = 6;

/// `label` says in words what the line shows.
pub fn spark(counts: &[i64], label: String) -> impl IntoView + use<> {
    let points = layout(counts);
    let last = points.last().copied().unwrap_or_default();
    let line: Vec<_> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
    view! {
        <svg
            class="chart__drawing"
            viewBox=format!("0 0 {WIDTH} {HEIGHT}")
            role="img"
            aria-label=label
        >
            <polyline class="chart__line" points=line.join(" ")></polyline>
            <circle class="chart__point" cx=last.0.to_string() cy=last.1.to_string() r="4"></circle>
        </svg>
    }
}

/// One point for each count, from 0 at the foot to the largest at the top.
fn layout(counts: &[i64]) -> Vec<(i64, i64)> {
    let top = counts.iter().copied().max().unwrap_or_default().max(1);
    let steps = i64::try_from(counts.len()).unwrap_or(1).saturating_sub(1).max(1);
    let point = |(at, count): (i64, &i64)| {
        let x = MARGIN + at * (WIDTH - 2 * MARGIN) / steps;
        (x, HEIGHT - MARGIN - count.max(&0) * (HEIGHT - 2 * MARGIN) / top)
    };
    (0..).zip(counts).map(point).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_goes_from_edge_to_edge() {
        assert_eq!(layout(&[0, 5, 10]), [(6, 42), (120, 24), (234, 6)]);
        assert_eq!(layout(&[0, 0]), [(6, 42), (234, 42)]);
        assert_eq!(layout(&[3]), [(6, 6)]);
        assert_eq!(layout(&[]), []);
    }
}
