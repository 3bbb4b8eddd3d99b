//! Reading a chart: where the cursor is, what it says, the period that is being chosen.
use super::{
    cursor::{Arrow, between, end, nearest, step},
    drawing::{Area, Chart, Drawing, Spot, Walk},
    outline::{disc, rectangle},
};
use crate::{browser::pointer, kernel::lang::Lang, words::plot as words};
use leptos::{
    ev::{KeyboardEvent, PointerEvent},
    prelude::*,
};

/// A pointer that moved less than this has not drawn a period.
const A_DRAG: i32 = 8;
const RING: i32 = 9;

/// What someone is doing with a chart.
#[derive(Clone, Copy)]
pub(super) struct Session {
    pub(super) chart: StoredValue<Chart>,
    pub(super) on_period: Option<Callback<(usize, usize)>>,
    pub(super) cursor: RwSignal<Option<usize>>,
    /// The cursor follows a pointer, whose every move would be read aloud.
    pub(super) by_pointer: RwSignal<bool>,
    /// Where a period was begun, and where it ends for now.
    period: RwSignal<Option<(usize, usize)>>,
    /// Where the pointer was pressed.
    pressed_at: StoredValue<Option<i32>>,
    /// A finger came down on another reading than the one shown: it reads before it follows.
    pub(super) reads_first: StoredValue<bool>,
}

impl Session {
    pub(super) fn new(chart: Chart, on_period: Option<Callback<(usize, usize)>>) -> Self {
        let on_period = on_period.filter(|_| chart.walk == Walk::Along);
        Self {
            chart: StoredValue::new(chart),
            on_period,
            cursor: RwSignal::new(None),
            by_pointer: RwSignal::new(false),
            period: RwSignal::new(None),
            pressed_at: StoredValue::new(None),
            reads_first: StoredValue::new(false),
        }
    }

    fn text(self, at: usize) -> Option<String> {
        self.chart.with_value(|it| it.readings.get(at).map(|it| it.text.clone()))
    }

    pub(super) fn href(self, at: usize) -> Option<String> {
        self.chart.with_value(|it| it.readings.get(at).and_then(|it| it.href.clone()))
    }

    fn spot(self, drawing: usize, at: usize) -> Option<Spot> {
        self.chart.with_value(|it| it.drawings.get(drawing)?.spots.get(at).copied())
    }

    /// The ring around the point that is read.
    pub(super) fn ring(self, drawing: usize) -> String {
        let spot = self.cursor.get().and_then(|at| self.spot(drawing, at));
        spot.map(|it| disc(it, RING)).unwrap_or_default()
    }

    /// The band over the period that is being chosen.
    pub(super) fn period_outline(self, drawing: usize) -> String {
        let band = self.period.get().and_then(|(one, other)| {
            let (one, other) = (self.spot(drawing, one)?.0, self.spot(drawing, other)?.0);
            let area = self.chart.with_value(|it| it.drawings.get(drawing).map(|it| it.area))?;
            Some(rectangle(Area { left: one.min(other), right: one.max(other), ..area }))
        });
        band.unwrap_or_default()
    }

    fn under(self, event: &PointerEvent, drawing: usize) -> Option<(Spot, usize)> {
        self.chart.with_value(|chart| {
            let it: &Drawing = chart.drawings.get(drawing)?;
            let place = pointer::place(event, it.width)?;
            let at =
                pointer::number_under(event).or_else(|| nearest(chart.walk, &it.spots, place))?;
            Some((place, at))
        })
    }

    fn driven_by(self, pointer: bool) {
        if self.by_pointer.get_untracked() != pointer {
            self.by_pointer.set(pointer);
        }
    }

    pub(super) fn moved(self, event: &PointerEvent, drawing: usize) {
        let Some((place, at)) = self.under(event, drawing) else { return };
        self.driven_by(true);
        if self.cursor.get_untracked() != Some(at) {
            self.cursor.set(Some(at));
        }
        let begun = self.pressed_at.get_value().filter(|it| (it - place.0).abs() > A_DRAG);
        if let Some(begun) = begun {
            let chosen = self.chart.with_value(|chart| {
                let spots = &chart.drawings.get(drawing)?.spots;
                let series = chart.readings.get(at)?.series;
                between(&chart.readings, spots, series, (begun, place.0))
            });
            self.period.set(chosen);
        }
    }

    pub(super) fn pressed(self, event: &PointerEvent, drawing: usize) {
        let Some((place, at)) = self.under(event, drawing) else { return };
        self.driven_by(true);
        let shown = self.cursor.get_untracked() == Some(at);
        self.reads_first.set_value(pointer::is_touch(event) && !shown);
        self.cursor.set(Some(at));
        self.period.set(None);
        if self.on_period.is_some() {
            self.pressed_at.set_value(Some(place.0));
            pointer::hold(event);
        }
    }

    /// A period that was drawn is chosen.
    pub(super) fn lifted(self) {
        if self.pressed_at.try_update_value(Option::take).flatten().is_some() {
            self.apply();
        }
    }

    pub(super) fn forget(self) {
        self.pressed_at.set_value(None);
        self.period.set(None);
    }

    /// What a finger read stays readable.
    pub(super) fn left(self, event: &PointerEvent) {
        if !pointer::is_touch(event) && self.pressed_at.get_value().is_none() {
            self.cursor.set(None);
        }
    }

    fn apply(self) -> bool {
        let chosen = self.period.get_untracked().map(|(a, b)| (a.min(b), a.max(b)));
        let chosen = chosen.filter(|(first, last)| first < last).zip(self.on_period);
        if let Some((period, callback)) = chosen {
            callback.run(period);
        }
        self.period.set(None);
        chosen.is_some()
    }

    /// Curves are read from their end, where the latest value is.
    pub(super) fn begin(self) {
        if self.cursor.get_untracked().is_none() {
            self.driven_by(false);
            let first = self
                .chart
                .with_value(|it| end(&it.readings, 0, it.walk == Walk::Along))
                .unwrap_or_default();
            self.cursor.set(Some(first));
        }
    }

    fn go(self, arrow: Arrow, choosing: bool) -> bool {
        let Some(from) = self.cursor.get_untracked() else {
            self.begin();
            return true;
        };
        // Both drawings have their points in the same order: the first one decides.
        let to = self.chart.with_value(|chart| {
            let spots = &chart.drawings.first()?.spots;
            step(chart.walk, &chart.readings, spots, from, arrow)
        });
        let Some(to) = to else { return false };
        let choosing = choosing && matches!(arrow, Arrow::Left | Arrow::Right);
        if choosing && self.on_period.is_some() {
            let begun = self.period.get_untracked().map_or(from, |it| it.0);
            self.period.set(Some((begun, to)));
        } else {
            self.period.set(None);
        }
        self.cursor.set(Some(to));
        true
    }

    fn go_to_end(self, last: bool) {
        let to = self.chart.with_value(|chart| {
            let now = self.cursor.get_untracked().and_then(|at| chart.readings.get(at));
            end(&chart.readings, now.map_or(0, |it| it.series), last)
        });
        self.cursor.set(to);
    }

    /// True when the key was for the chart.
    pub(super) fn key(self, event: &KeyboardEvent, follow: impl FnOnce()) -> bool {
        let key = event.key();
        self.driven_by(false);
        if let Some(arrow) = Arrow::of_key(&key) {
            return self.go(arrow, event.shift_key());
        }
        match key.as_str() {
            "Home" => self.go_to_end(false),
            "End" => self.go_to_end(true),
            "Escape" if self.period.get_untracked().is_some() => self.forget(),
            "Escape" => self.cursor.set(None),
            "Enter" => {
                if !self.apply() {
                    follow();
                }
            }
            _ => return false,
        }
        true
    }

    pub(super) fn said(self, lang: Lang) -> String {
        let period = self.period.get().filter(|(one, other)| one != other);
        let bounds = period.and_then(|(a, b)| {
            let (first, last) = (self.text(a.min(b))?, self.text(a.max(b))?);
            Some(words::period_chosen(lang, &first, &last))
        });
        let text = bounds.or_else(|| self.cursor.get().and_then(|at| self.text(at)));
        text.unwrap_or_default()
    }
}
