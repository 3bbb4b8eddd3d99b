//! The colours of files: those of `style/tokens.css`, which a file cannot ask for.
use super::{CONTEXT, Look};

/// On what background.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// White: for paper, and for other people's documents.
    #[default]
    Light,
    Dark,
}

pub(super) struct Palette {
    pub(super) paper: &'static str,
    pub(super) ink: &'static str,
    pub(super) muted: &'static str,
    pub(super) line: &'static str,
    hairline: &'static str,
    pub(super) band: &'static str,
    series: [&'static str; 4],
    classes: [&'static str; 7],
}

static LIGHT: Palette = Palette {
    paper: "#ffffff",
    ink: "#1a1b2e",
    muted: "#555770",
    line: "#8a8ca0",
    hairline: "#e0dccf",
    band: "#fdf2d3",
    series: ["#2a3bb7", "#b4520b", "#0f6b4f", "#7b2d8b"],
    classes: ["#f3eccb", "#cfe3c3", "#96ccc0", "#5caec3", "#3b86b9", "#3059a8", "#1f2f7c"],
};

static DARK: Palette = Palette {
    paper: "#14151f",
    ink: "#ececf4",
    muted: "#a9abc0",
    line: "#6e7088",
    hairline: "#34364a",
    band: "#372f1a",
    series: ["#9fb0ff", "#ffb27a", "#6cd3ae", "#e3a8f0"],
    classes: ["#26304f", "#2b4a73", "#30688f", "#3f8aa3", "#63adb0", "#9bcfbe", "#dbeecb"],
};

impl Theme {
    pub(super) const fn palette(self) -> &'static Palette {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
        }
    }
}

impl Palette {
    pub(super) fn series(&self, style: u8) -> &'static str {
        if style == CONTEXT { self.line } else { self.series[usize::from(style % 4)] }
    }

    pub(super) fn class(&self, class: u8) -> &'static str {
        self.classes[usize::from(class).min(self.classes.len() - 1)]
    }

    /// How a line is drawn.
    pub(super) fn pen(&self, look: Look, style: u8) -> String {
        let (colour, width, dashes) = match look {
            Look::Series => (self.series(style), "2.5", dashes(style)),
            Look::Interval => (self.series(style), "2", ""),
            Look::Target => (self.ink, "1.5", "7 5"),
            Look::Event => (self.muted, "1.5", "2 3"),
            Look::Limit => (self.muted, "1.5", if style == 0 { "6 4" } else { "2 4" }),
            Look::Axis => (self.line, "1", ""),
            _ => (self.hairline, "1", ""),
        };
        let dashes = if dashes.is_empty() {
            String::new()
        } else {
            format!(" stroke-dasharray=\"{dashes}\"")
        };
        format!("stroke=\"{colour}\" stroke-width=\"{width}\" stroke-linejoin=\"round\"{dashes}")
    }

    pub(super) fn words(&self, look: Look, style: u8) -> &'static str {
        match look {
            Look::Series if style == CONTEXT => self.muted,
            Look::Series => self.series(style),
            Look::Strong | Look::Target | Look::Event => self.ink,
            _ => self.muted,
        }
    }
}

/// As in `plot.css`.
const fn dashes(style: u8) -> &'static str {
    match style {
        1 => "9 4",
        2 => "2 4",
        3 => "10 4 2 4",
        _ => "",
    }
}
