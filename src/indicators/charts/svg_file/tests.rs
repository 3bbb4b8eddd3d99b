//! Files that stand alone.
use super::*;
use crate::indicators::charts::samples;

#[test]
fn a_file_fetches_nothing() {
    for (name, chart) in samples::all() {
        let svg = svg_file(&chart, Theme::Light);
        let addresses = svg.matches("http").count();
        assert_eq!(addresses, 1, "{name}: the namespace alone");
        assert!(!svg.contains("<use") && !svg.contains("class="), "{name}");
        assert!(
            svg.contains("<title") && svg.contains("<desc") && svg.contains("inventés"),
            "{name}"
        );
    }
}

#[test]
fn every_file_is_an_image() {
    for (name, chart) in samples::all() {
        let image = png::png(&svg_file(&chart, Theme::Dark), 1).unwrap();
        assert!(image.starts_with(b"\x89PNG"), "{name}");
    }
}

#[test]
fn names_cannot_close_their_element() {
    let mut chart = samples::one_curve();
    chart.title = "a </title><script>\u{1}".to_owned();
    let svg = svg_file(&chart, Theme::Light);
    assert!(!svg.contains("<script") && !svg.contains('\u{1}'));
}

#[test]
fn long_titles_take_several_lines() {
    assert_eq!(lines_of("un deux trois", 60), ["un deux", "trois"]);
    assert_eq!(lines_of("", 60), Vec::<String>::new());
}
