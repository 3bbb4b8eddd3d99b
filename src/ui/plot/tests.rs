//! The page without JavaScript, and what travels.
use super::*;
use leptos_router::{components::Router, location::RequestUrl};

fn sample(href: Option<&str>) -> Chart {
    let reading = Reading {
        text: "Gironde\u{a0}: 82 %".to_owned(),
        href: href.map(str::to_owned),
        ..Reading::default()
    };
    let drawing = Drawing {
        width: 328,
        height: 200,
        marks: vec![
            Mark::Line { look: Look::Series, style: 1, points: vec![(1, 2), (3, -4)] },
            Mark::Dot { style: CONTEXT, at: (9, 9), size: 4 },
        ],
        spots: vec![(3, 4)],
        ..Drawing::default()
    };
    Chart {
        title: "Tout va mieux".to_owned(),
        readings: vec![reading],
        drawings: vec![drawing.clone(), drawing],
        ..Chart::default()
    }
}

fn page(chart: Chart) -> String {
    Owner::new().with(|| {
        provide_context(RequestUrl::new("/"));
        view! {
            <Router>
                <Plot id="one" chart/>
            </Router>
        }
        .to_html()
    })
}

#[test]
fn without_script_a_chart_is_an_image_with_tooltips() {
    let html = page(sample(None));
    assert_eq!(html.matches("role=\"img\"").count(), 2);
    assert_eq!(html.matches("82 %").count(), 1, "a tooltip, in the wide drawing alone");
    assert!(!html.contains("tabindex") && !html.contains("application"), "nothing to do yet");
    assert!(html.contains("M1 2L3 -4") && html.contains("data-fit=\"narrow\""));
}

#[test]
fn links_are_not_hidden_inside_an_image() {
    let html = page(sample(Some("/territoires/33")));
    assert!(!html.contains("role=\"img\"") && html.contains("href=\"/territoires/33\""));
}

#[test]
fn a_chart_survives_the_journey() {
    let chart = sample(Some("/"));
    let bytes = postcard::to_allocvec(&chart).unwrap();
    assert_eq!(postcard::from_bytes::<Chart>(&bytes).unwrap(), chart);
}
