//! The directory in memory: the tree, walked without a query.
use super::{
    model::{Kind, Network, OUTSIDE_CODE, Structure, StructureRef},
    store,
    suggest::Suggester,
    town,
};
use crate::{
    kernel::ids::{KindId, NetworkId, StructureId},
    platform::db::{Db, Result},
};
use std::{
    collections::{HashMap, HashSet},
    ops::{AddAssign, Range},
};

/// Networks, kinds and structures, in tree order: a structure is followed by all below it, so that
/// a branch is a range of ranks.
#[derive(Default)]
pub struct Directory {
    structures: Vec<Structure>,
    /// Where the branch of each structure ends: one past the rank of its last descendant.
    ends: Vec<u32>,
    ranks: HashMap<StructureId, u32>,
    codes: HashMap<String, u32>,
    /// The place of each structure's network in `networks`, by rank.
    network_places: Vec<Option<u8>>,
    pub networks: Vec<Network>,
    kinds: HashMap<KindId, Kind>,
    suggester: Suggester,
}

/// Reads the whole directory.
pub async fn load(db: &Db) -> Result<Directory> {
    Ok(Directory::new(
        store::structures(db).await?,
        store::networks(db).await?,
        store::kinds(db).await?,
    ))
}

impl Directory {
    pub fn new(all: Vec<Structure>, networks: Vec<Network>, kinds: Vec<Kind>) -> Self {
        let (structures, ends) = in_tree_order(all);
        let rank = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let mut directory = Self {
            ranks: structures.iter().enumerate().map(|(at, it)| (it.id, rank(at))).collect(),
            codes: structures
                .iter()
                .enumerate()
                .map(|(at, it)| (it.code.clone(), rank(at)))
                .collect(),
            kinds: kinds.into_iter().map(|kind| (kind.id, kind)).collect(),
            suggester: Suggester::default(),
            network_places: structures.iter().map(|it| place_of(&networks, it.network)).collect(),
            structures,
            ends,
            networks,
        };
        directory.suggester = Suggester::new(&directory);
        directory
    }

    /// Every structure, in tree order.
    pub fn structures(&self) -> &[Structure] {
        &self.structures
    }

    pub fn by_code(&self, code: &str) -> Option<&Structure> {
        self.codes.get(code).map(|rank| &self.structures[*rank as usize])
    }

    pub fn by_id(&self, id: StructureId) -> Option<&Structure> {
        self.rank(id).map(|rank| &self.structures[rank as usize])
    }

    pub fn by_rank(&self, rank: u32) -> Option<&Structure> {
        self.structures.get(rank as usize)
    }

    /// The structure's place in tree order.
    pub fn rank(&self, id: StructureId) -> Option<u32> {
        self.ranks.get(&id).copied()
    }

    /// The ranks of the structure and of everything below it.
    pub fn branch(&self, id: StructureId) -> Range<u32> {
        self.rank(id).map_or(0..0, |rank| rank..self.ends[rank as usize])
    }

    /// Is `id` the structure `above`, or below it?
    pub fn is_within(&self, id: StructureId, above: StructureId) -> bool {
        self.rank(id).is_some_and(|rank| self.branch(above).contains(&rank))
    }

    /// What each structure has, with all that those below it have.
    pub fn roll_up<T: Copy + Default + AddAssign>(
        &self,
        own: &HashMap<StructureId, T>,
    ) -> HashMap<StructureId, T> {
        let mut all = own.clone();
        for (id, amount) in own {
            let mut seen = HashSet::from([*id]);
            let mut above = self.by_id(*id).and_then(|it| it.parent);
            while let Some(parent) = above.and_then(|id| self.by_id(id)) {
                // A tree read from a file may turn in a circle.
                if !seen.insert(parent.id) {
                    break;
                }
                *all.entry(parent.id).or_default() += *amount;
                above = parent.parent;
            }
        }
        all
    }

    /// The structures right below, in tree order.
    pub fn children(&self, id: StructureId) -> impl Iterator<Item = &Structure> {
        let branch = self.branch(id);
        let mut at = branch.start + 1;
        std::iter::from_fn(move || {
            let child = (at < branch.end).then(|| &self.structures[at as usize])?;
            at = self.ends[at as usize];
            Some(child)
        })
    }

    /// From the root down to the parent.
    pub fn ancestors(&self, id: StructureId) -> Vec<&Structure> {
        let mut chain = Vec::new();
        let mut at = self.by_id(id).and_then(|it| it.parent);
        while let Some(parent) = at.and_then(|id| self.by_id(id)) {
            chain.push(parent);
            // A tree read from a file may hold a cycle: sixteen levels is twice the deepest.
            at = if chain.len() < 16 { parent.parent } else { None };
        }
        chain.reverse();
        chain
    }

    pub fn network(&self, id: NetworkId) -> Option<&Network> {
        self.networks.iter().find(|it| it.id == id)
    }

    /// The network's place in the list of networks.
    pub fn place_of_network(&self, id: NetworkId) -> Option<u8> {
        place_of(&self.networks, id)
    }

    /// The place of the network of the structure with this rank.
    pub fn network_place(&self, rank: u32) -> Option<u8> {
        self.network_places.get(rank as usize).copied().flatten()
    }

    pub fn network_by_slug(&self, slug: &str) -> Option<&Network> {
        self.networks.iter().find(|it| it.slug == slug)
    }

    /// The structures at the top of a network.
    pub fn roots(&self, network: NetworkId) -> impl Iterator<Item = &Structure> {
        let orphan = |it: &Structure| it.parent.is_none_or(|parent| self.by_id(parent).is_none());
        self.structures.iter().filter(move |it| it.network == network && orphan(it))
    }

    pub fn kind_name(&self, structure: &Structure) -> &str {
        structure.kind.and_then(|id| self.kinds.get(&id)).map_or("", |kind| &kind.name)
    }

    /// The tray for services that have not joined.
    pub fn outside(&self) -> Option<&Structure> {
        self.by_code(OUTSIDE_CODE)
    }

    /// How a structure is named in lists: its name, its place, its kind.
    pub fn reference(&self, structure: &Structure) -> StructureRef {
        StructureRef {
            code: structure.code.clone(),
            name: structure.display_name().to_owned(),
            place: self.place(structure),
            kind: self.kind_name(structure).to_owned(),
        }
    }

    /// « 53000 Laval », « Madrid, Espagne », or the network where there is no place.
    fn place(&self, structure: &Structure) -> String {
        let Some(city) = structure.city.as_deref().map(town::written) else {
            return self.network(structure.network).map(|it| it.name.clone()).unwrap_or_default();
        };
        if structure.country != "France" {
            return format!("{city}, {}", structure.country);
        }
        match &structure.postcode {
            Some(postcode) => format!("{postcode} {city}"),
            None => city,
        }
    }

    /// The best matches for what a person types: see [`Suggester`].
    pub fn suggest(&self, typed: &str, most: usize) -> Vec<&Structure> {
        self.suggest_where(typed, most, |_| true)
    }

    /// The best matches among the ranks that `keep` keeps.
    pub fn suggest_where(
        &self,
        typed: &str,
        most: usize,
        keep: impl Fn(u32) -> bool,
    ) -> Vec<&Structure> {
        let found = self.suggester.find(typed, most, keep);
        found.into_iter().filter_map(|rank| self.by_rank(rank)).collect()
    }
}

fn place_of(networks: &[Network], id: NetworkId) -> Option<u8> {
    networks.iter().position(|it| it.id == id).and_then(|at| u8::try_from(at).ok())
}

/// Parents before children, siblings by name; and the end of each branch.
fn in_tree_order(all: Vec<Structure>) -> (Vec<Structure>, Vec<u32>) {
    let known: HashMap<StructureId, usize> =
        all.iter().enumerate().map(|(at, it)| (it.id, at)).collect();
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); all.len()];
    let mut roots = Vec::new();
    for (at, structure) in all.iter().enumerate() {
        match structure.parent.and_then(|parent| known.get(&parent)) {
            Some(parent) => below[*parent].push(at),
            None => roots.push(at),
        }
    }
    let by_name = |list: &mut Vec<usize>| list.sort_by(|a, b| all[*a].name.cmp(&all[*b].name));
    by_name(&mut roots);
    below.iter_mut().for_each(by_name);

    let mut order = Vec::with_capacity(all.len());
    let mut ends = vec![0; all.len()];
    for root in roots {
        visit(root, &below, &mut order, &mut ends);
    }
    let mut slots: Vec<Option<Structure>> = all.into_iter().map(Some).collect();
    let structures = order.iter().filter_map(|at| slots[*at].take()).collect();
    let ends = order.iter().map(|at| ends[*at]).collect();
    (structures, ends)
}

/// Depth first, without recursion: a branch is as deep as the file says.
fn visit(root: usize, below: &[Vec<usize>], order: &mut Vec<usize>, ends: &mut [u32]) {
    let mut stack = vec![(root, false)];
    while let Some((at, done)) = stack.pop() {
        if done {
            ends[at] = u32::try_from(order.len()).unwrap_or(u32::MAX);
            continue;
        }
        order.push(at);
        stack.push((at, true));
        stack.extend(below[at].iter().rev().map(|child| (*child, false)));
    }
}
