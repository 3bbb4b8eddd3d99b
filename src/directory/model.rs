//! What a network, a kind and a structure are.
use crate::kernel::ids::{KindId, NetworkId, StructureId};
use serde::{Deserialize, Serialize};

/// The code of the tray for stories about services that have not joined (« Hors-structures »).
/// Source: official structures file, May 2023.
pub const OUTSIDE_CODE: &str = "sxZshFsE9R";

/// A family of structures: « DGFIP », « CNAF », « France services ».
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Network {
    pub id: NetworkId,
    /// Made from the name, for addresses: `ministere-de-la-justice`.
    pub slug: String,
    pub name: String,
}

/// A kind of structure: « Service des impôts des particuliers ».
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kind {
    pub id: KindId,
    pub network: NetworkId,
    /// The official code (`Code sp+ de la typologie`).
    pub code: String,
    pub name: String,
}

/// A structure as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Structure {
    pub id: StructureId,
    /// The official code (`Code SP+`): opaque, case matters.
    pub code: String,
    pub network: NetworkId,
    pub kind: Option<KindId>,
    pub parent: Option<StructureId>,
    /// The administration's own name.
    pub name: String,
    /// The name for the public, when it differs.
    pub public_name: Option<String>,
    pub address: Option<String>,
    /// Five digits in France; as received abroad.
    pub postcode: Option<String>,
    pub city: Option<String>,
    /// INSEE code of the department; `None` abroad.
    pub department: Option<String>,
    pub country: String,
    pub website: Option<String>,
    /// A closed structure keeps its page and receives no new story.
    pub active: bool,
}

impl Structure {
    /// What citizens read.
    pub fn display_name(&self) -> &str {
        self.public_name.as_deref().unwrap_or(&self.name)
    }
}

/// A structure in a list of suggestions, in a breadcrumb, beside a story.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct StructureRef {
    pub code: String,
    pub name: String,
    /// « 53000 Laval », « Madrid, Espagne », or the network's name where there is no place.
    pub place: String,
    /// The kind's name, to tell two offices of a town apart.
    pub kind: String,
}

impl StructureRef {
    /// Is it a service? One entry of the directory gathers what is about none that has joined: it has
    /// no desk, no figures worth reading, and nobody to answer.
    pub fn is_a_service(&self) -> bool {
        self.code != OUTSIDE_CODE
    }
}
