//! What travels: marks in whole numbers, laid out by the server, and the words of each point.
use serde::{Deserialize, Serialize};

/// A place in a drawing: from the left, from the top.
pub type Spot = (i32, i32);

/// Letters of every drawing, in its own units. The drawing is shown at its size or a little less.
pub const LETTERS: i32 = 14;

/// The style of what only serves to compare: the average, the past.
pub const CONTEXT: u8 = 7;

/// A figure: its words, its points, and one drawing for each width.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chart {
    /// The message.
    pub title: String,
    /// What is measured, and in what.
    pub unit: String,
    /// What the drawing shows, for who does not see it.
    pub summary: String,
    /// Where the figures come from, and of when.
    pub source: String,
    pub walk: Walk,
    /// Series by series, and in the order of reading inside each.
    pub readings: Vec<Reading>,
    /// Wide, then narrow; one alone serves everywhere.
    pub drawings: Vec<Drawing>,
}

/// A point that a cursor can visit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    pub series: u8,
    /// The month, or the rank of a row: for who chose a period.
    pub at: i32,
    /// The whole sentence: « Gironde, mars 2024 : 82 % ».
    pub text: String,
    /// The page of what is shown there.
    pub href: Option<String>,
}

/// How arrows go from point to point.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Walk {
    /// Left and right along a series, up and down to another one.
    #[default]
    Along,
    /// Up and down along rows.
    Rows,
    /// To the nearest point on that side: maps, clouds.
    Around,
}

/// One layout.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawing {
    pub width: i32,
    pub height: i32,
    /// Where values are drawn.
    pub area: Area,
    pub marks: Vec<Mark>,
    /// Where each reading of the chart is, in the same order.
    pub spots: Vec<Spot>,
}

/// A rectangle by its edges.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    pub left: i32,
    pub right: i32,
    pub top: i32,
    pub bottom: i32,
}

/// What is drawn, in this order. `style` tells series apart: by dashes and shapes as well as colours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mark {
    Line { look: Look, style: u8, points: Vec<Spot> },
    Area { look: Look, style: u8, points: Vec<Spot> },
    Dot { style: u8, at: Spot, size: i32 },
    Text { look: Look, style: u8, anchor: Anchor, at: Spot, text: String },
    Map { at: Spot, size: i32, shapes: Vec<Shape> },
}

/// What a mark is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Look {
    /// A line for a round value.
    Grid,
    /// The foot of values, the line that separates.
    Axis,
    /// The values of a series, or its name at the end of the line.
    Series,
    /// From the low end to the high end of what is known.
    Interval,
    /// The value to reach.
    Target,
    /// Something dated.
    Event,
    /// A bound of what chance alone explains.
    Limit,
    /// A period set apart.
    Band,
    /// A class of a map, `style` being its number; `MISSING` is hatched.
    Class,
    /// Words beside an axis.
    Label,
    /// What is singled out.
    Strong,
}

/// The style of a class without value.
pub const MISSING: u8 = 9;

impl Look {
    /// As the style sheet calls it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Grid => "grid",
            Self::Axis => "axis",
            Self::Series => "series",
            Self::Interval => "interval",
            Self::Target => "target",
            Self::Event => "event",
            Self::Limit => "limit",
            Self::Band => "band",
            Self::Class => "class",
            Self::Label => "label",
            Self::Strong => "strong",
        }
    }
}

/// Which end of a text is at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A territory of a map: a symbol of `france.svg`, and its class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shape {
    /// `d-33`, `r-75`.
    pub code: String,
    /// None: no value, hatched.
    pub class: Option<u8>,
    /// The reading that it stands for.
    pub at: Option<u16>,
}
