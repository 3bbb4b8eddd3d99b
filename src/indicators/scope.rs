//! What a person or a program may write: pure, asked of every row before it is planned.
use super::model::Indicator;
use crate::{
    accounts::model::{Role, StaffMember},
    directory::snapshot::Directory,
    kernel::{
        ids::{NetworkId, StructureId},
        territory::Territory,
    },
};

/// The indicators and territories that somebody answers for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Every indicator, everywhere.
    Everything,
    /// The indicators of a network, at every territory.
    Network(NetworkId),
    /// The indicators of a network, for one structure and those below it.
    Branch { network: NetworkId, top: StructureId },
}

impl Scope {
    /// What somebody of the staff may write; `None`: nothing at all.
    pub fn of_member(member: &StaffMember, directory: &Directory) -> Option<Self> {
        match member.role {
            Role::Administrator => Some(Self::Everything),
            Role::Agent => Self::of_structure(member.structure?, directory),
            Role::Moderator => None,
        }
    }

    /// What answering for a structure allows. The head of a network stands alone at its root: where
    /// several structures have none above them, each answers for its own branch.
    pub fn of_structure(id: StructureId, directory: &Directory) -> Option<Self> {
        let network = directory.by_id(id)?.network;
        let mut roots = directory.roots(network);
        let is_head = roots.next().is_some_and(|it| it.id == id) && roots.next().is_none();
        Some(if is_head { Self::Network(network) } else { Self::Branch { network, top: id } })
    }

    /// What a token allows.
    pub fn of_token(network: NetworkId, structure: Option<StructureId>) -> Self {
        structure.map_or(Self::Network(network), |top| Self::Branch { network, top })
    }

    /// The network whose indicators may be written; `None` for all.
    pub const fn network(self) -> Option<NetworkId> {
        match self {
            Self::Everything => None,
            Self::Network(network) | Self::Branch { network, .. } => Some(network),
        }
    }

    /// May some result of this indicator be written?
    pub fn covers(self, indicator: &Indicator) -> bool {
        self.network().is_none_or(|network| indicator.network == Some(network))
    }

    /// May results of an indicator that [`Self::covers`] be written for this territory?
    pub fn reaches(self, territory: &Territory, directory: &Directory) -> bool {
        match (self, territory) {
            (Self::Everything | Self::Network(_), _) => true,
            (Self::Branch { top, .. }, Territory::Structure(code)) => {
                directory.by_code(code).is_some_and(|it| directory.is_within(it.id, top))
            }
            (Self::Branch { .. }, _) => false,
        }
    }

    /// May this indicator be written for this territory?
    pub fn allows(self, it: &Indicator, territory: &Territory, directory: &Directory) -> bool {
        self.covers(it) && self.reaches(territory, directory)
    }

    /// Is all that `other` allows allowed here too?
    pub fn includes(self, other: Self, directory: &Directory) -> bool {
        match (self, other) {
            (Self::Everything, _) => true,
            (Self::Network(mine), other) => other.network() == Some(mine),
            (Self::Branch { top, .. }, Self::Branch { top: below, .. }) => {
                directory.is_within(below, top)
            }
            (Self::Branch { .. }, _) => false,
        }
    }
}

#[cfg(test)]
mod tests;
