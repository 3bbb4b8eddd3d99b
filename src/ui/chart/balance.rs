//! Bars on both sides of a line: what weighs on the left, what goes well on the right.
use crate::{
    app::use_lang,
    kernel::{feeling::Feeling, lang::Lang},
    ui::feeling::icon_of,
    words::{codes, numbers, services as words},
};
use leptos::prelude::*;

const WIDTH: i64 = 200;
const MIDDLE: i64 = WIDTH / 2;
const HEIGHT: i64 = 12;

/// One line: a name, how many on each side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    pub name: &'static str,
    pub negative: i64,
    pub positive: i64,
}

#[component]
pub fn Balance(rows: Vec<Side>) -> impl IntoView {
    let lang = use_lang();
    let largest = rows.iter().map(|it| it.negative.max(it.positive)).max().unwrap_or_default();
    let rows: Vec<_> = rows.into_iter().map(|row| line(lang, &row, largest)).collect();
    view! {
        <div class="balance__head" aria-hidden="true">
            <span class="feeling" data-feeling=Feeling::Negative.as_str()>
                {icon_of(Feeling::Negative)}
                <span>{codes::feeling(lang, Feeling::Negative)}</span>
            </span>
            <span class="feeling" data-feeling=Feeling::Positive.as_str()>
                <span>{codes::feeling(lang, Feeling::Positive)}</span>
                {icon_of(Feeling::Positive)}
            </span>
        </div>
        <dl class="balance">{rows}</dl>
    }
}

fn line(lang: Lang, row: &Side, largest: i64) -> impl IntoView + use<> {
    let (left, right) = (length(row.negative, largest), length(row.positive, largest));
    view! {
        <div class="balance__row">
            <dt class="balance__name">{row.name}</dt>
            <dd class="balance__bars">
                {count(lang, Feeling::Negative, row.negative)}
                <svg
                    class="balance__drawing"
                    viewBox=format!("0 0 {WIDTH} {HEIGHT}")
                    preserveAspectRatio="none"
                    aria-hidden="true"
                    focusable="false"
                >
                    {bar(Feeling::Negative, MIDDLE - left, left)}
                    {bar(Feeling::Positive, MIDDLE, right)}
                    <line
                        class="chart__axis"
                        x1=MIDDLE.to_string()
                        x2=MIDDLE.to_string()
                        y1="0"
                        y2=HEIGHT.to_string()
                    ></line>
                </svg>
                {count(lang, Feeling::Positive, row.positive)}
            </dd>
        </div>
    }
}

fn count(lang: Lang, feeling: Feeling, count: i64) -> impl IntoView {
    view! {
        <span class="balance__count" data-feeling=feeling.as_str()>
            <span class="visually-hidden">
                {words::of_feeling(lang, codes::feeling(lang, feeling))}
            </span>
            {numbers::integer(lang, count)}
        </span>
    }
}

fn bar(feeling: Feeling, x: i64, width: i64) -> impl IntoView {
    view! {
        <rect
            class="chart__bar"
            data-feeling=feeling.as_str()
            x=x.to_string()
            y="0"
            width=width.to_string()
            height=HEIGHT.to_string()
        ></rect>
    }
}

/// The largest count takes nearly the whole side.
fn length(count: i64, largest: i64) -> i64 {
    count.max(0) * (MIDDLE - 4) / largest.max(1)
}
