//! What the directory answers: lists of services, and one service with what is around it.
use super::model::StructureRef;
use crate::{
    experiences::model::Summary, indicators::brief::Brief, kernel::time::Day,
    statistics::model::Figures,
};
use serde::{Deserialize, Serialize};

/// A service in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceRow {
    pub service: StructureRef,
    /// Active services below it, at any depth.
    pub below: u32,
    /// Published experiences, those of what is below included.
    pub experiences: i64,
    pub active: bool,
}

/// A network in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NetworkRow {
    pub slug: String,
    pub name: String,
    /// Active services.
    pub services: u32,
}

/// A department where the list has services.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DepartmentRow {
    /// INSEE code.
    pub code: String,
    pub services: u32,
}

/// A page of the directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceListing {
    /// In what part of the directory we are.
    pub scope: Scope,
    /// `None` when nothing is asked: there is only the choice of a network.
    pub rows: Option<Vec<ServiceRow>>,
    /// How many there are in all; with words to search, at most one more than shown.
    pub total: u32,
    /// The code of the last row, when more follow.
    pub next: Option<String>,
    /// Those of the scope, by name; empty inside a scope.
    pub networks: Vec<NetworkRow>,
    /// Those where the scope has services.
    pub departments: Vec<DepartmentRow>,
}

/// A part of the directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scope {
    Everything,
    Network(NetworkRow),
    /// Below a service; with those above it, from the top.
    Under {
        service: StructureRef,
        above: Vec<StructureRef>,
    },
}

/// A service's own page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceShown {
    pub service: StructureRef,
    /// The street, where there is one.
    pub address: Option<String>,
    pub website: Option<String>,
    pub network: NetworkRow,
    /// A closed service keeps its page and takes no new story.
    pub active: bool,
    /// The tray of services that have not joined.
    pub outside: bool,
    /// From the top.
    pub above: Vec<StructureRef>,
    /// The first ones right below.
    pub children: Vec<ServiceRow>,
    /// How many are right below.
    pub children_total: u32,
    /// How many active ones at any depth.
    pub below: u32,
    pub figures: Figures,
    pub latest: Vec<Summary>,
    /// Documents that it sends, with those of services below: the most painful ones.
    pub documents: Documents,
    /// Its own, or those of its network around it.
    pub indicators: Vec<Brief>,
    /// The day of the figures, in France.
    pub today: Day,
}

/// Documents of a service.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Documents {
    /// Address, title, then state and people.
    pub first: Vec<(String, String, String)>,
    pub total: u32,
    /// The register, for this service.
    pub all: String,
}

/// A service's results on one sheet of paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PosterShown {
    pub service: StructureRef,
    pub network: String,
    /// The most telling ones.
    pub indicators: Vec<Brief>,
    /// Published experiences, and those that went well.
    pub published: i64,
    pub positive: i64,
    pub answered: i64,
    pub median_days: Option<i64>,
    /// The day of the figures, in France.
    pub today: Day,
}
