//! What is shown of an indicator: the state of its charts, which lives in the address.
use crate::kernel::{
    query,
    territory::{Level, Territory},
    time::Day,
};

/// The names of the fields, in addresses and forms.
pub const FIELDS: [&str; 9] = ["t", "add", "from", "to", "show", "as", "level", "sort", "on"];

/// Curves that one drawing can hold and an eye tell apart; beyond, each has its own.
pub const CURVES: usize = 4;
/// Small drawings side by side.
pub const MOST: usize = 9;

/// What the curves count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Show {
    /// The value of each period.
    #[default]
    Value,
    /// The difference with the first value shown.
    Change,
}

/// How the curves are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// Together, as long as they are few.
    #[default]
    Together,
    /// One small drawing each.
    Apart,
}

/// In what order territories are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// The best first.
    #[default]
    Value,
    Name,
}

/// The state of the page of one indicator. What is not said is left to the indicator.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct View {
    /// In the order chosen: the order of colours.
    pub territories: Vec<Territory>,
    /// Months since year 0, both included.
    pub from: Option<i32>,
    pub to: Option<i32>,
    pub show: Show,
    pub layout: Layout,
    /// Of the map and of the ranking.
    pub level: Option<Level>,
    pub order: Order,
    /// As it was published that day.
    pub on: Option<Day>,
}

impl View {
    /// Reads the query of an address or of a form (`?` or not). What is not understood says nothing.
    pub fn parse(query: &str) -> Self {
        let mut view = Self::default();
        for (name, value) in query::pairs(query) {
            view.read(&name, value.trim());
        }
        if let (Some(from), Some(to)) = (view.from, view.to)
            && from > to
        {
            (view.from, view.to) = (Some(to), Some(from));
        }
        view
    }

    fn read(&mut self, name: &str, value: &str) {
        match (name, value) {
            ("t" | "add", _) => value.split(',').for_each(|it| self.add(Territory::parse(it))),
            ("from", _) => self.from = month(value),
            ("to", _) => self.to = month(value),
            ("show", "change") => self.show = Show::Change,
            ("as", "apart") => self.layout = Layout::Apart,
            ("level", _) => self.level = Level::parse(value),
            ("sort", "name") => self.order = Order::Name,
            ("on", _) => self.on = Day::parse(value),
            _ => {}
        }
    }

    fn add(&mut self, territory: Option<Territory>) {
        if let Some(it) = territory
            && self.territories.len() < MOST
            && !self.territories.contains(&it)
        {
            self.territories.push(it);
        }
    }

    /// The query of the address, without `?`, always written the same way.
    pub fn to_query(&self) -> String {
        let mut out = String::new();
        let mut put = |name: &str, value: &str| query::put(&mut out, name, value);
        for it in &self.territories {
            put("t", &it.to_string());
        }
        put("from", &self.from.map(month_code).unwrap_or_default());
        put("to", &self.to.map(month_code).unwrap_or_default());
        put("show", if self.show == Show::Change { "change" } else { "" });
        put("as", if self.layout == Layout::Apart { "apart" } else { "" });
        put("level", self.level.map(Level::as_str).unwrap_or_default());
        put("sort", if self.order == Order::Name { "name" } else { "" });
        put("on", &self.on.map(|it| it.to_string()).unwrap_or_default());
        out
    }
}

/// `2024-03`.
pub fn month_code(number: i32) -> String {
    let day = Day::first_of_month(number).to_string();
    day.get(..7).unwrap_or_default().to_owned()
}

fn month(text: &str) -> Option<i32> {
    let day = Day::parse(&format!("{}-01", text.get(..7)?))?;
    Some(day.month_number())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_comes_back_from_its_address() {
        let query = "t=FR&t=D33&from=2022-01&to=2024-12&show=change&as=apart&level=region&sort=name\
                     &on=2025-06-01";
        assert_eq!(View::parse(query).to_query(), query);
        assert_eq!(View::parse("").to_query(), "");
    }

    #[test]
    fn what_is_added_joins_the_others() {
        let view = View::parse("?t=FR,D33&add=D2A&add=&add=D33&from=2024-05&to=2024-01");
        assert_eq!(view.to_query(), "t=FR&t=D33&t=D2A&from=2024-01&to=2024-05");
    }

    #[test]
    fn nonsense_says_nothing() {
        assert_eq!(View::parse("t=XX&from=hier&show=1&level=moon&on=demain"), View::default());
    }
}
