//! What the database and the objects must hold, kept in plain maps.

use std::collections::{BTreeMap, BTreeSet};

/// The rows of the database, by key.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Db {
    pub teams: BTreeMap<i64, String>,
    pub heroes: BTreeMap<i64, (String, Option<i64>)>,
    pub powers: BTreeMap<i64, String>,
    pub links: BTreeSet<(i64, i64)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Team,
    Hero,
    Power,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    Transient,
    Pending,
    Persistent,
    /// To be deleted by the next flush.
    Doomed,
    /// Deleted in the running transaction.
    Deleted,
    /// Out of the session, though it has a row.
    Expunged,
    /// Deleted for good.
    Gone,
}

/// An object as the program sees it; objects are named by their place in [`Model::objects`].
#[derive(Clone, Debug)]
pub struct Object {
    pub kind: Kind,
    pub life: Life,
    pub id: Option<i64>,
    pub name: String,
    /// A hero's team.
    pub team: Option<usize>,
    /// A hero's powers.
    pub powers: BTreeSet<usize>,
    /// Its relationships may show what is deleted, until it is loaded anew.
    pub stale: bool,
    /// When it was added: pending objects are inserted in this order.
    pub added: usize,
    /// Whether it was loaded, not made: its row was there before.
    pub loaded: bool,
}

#[derive(Clone, Debug, Default)]
pub struct Model {
    pub db: Db,
    pub objects: Vec<Object>,
    pub clock: usize,
}

impl Db {
    pub fn has(&self, kind: Kind, id: i64) -> bool {
        match kind {
            Kind::Team => self.teams.contains_key(&id),
            Kind::Hero => self.heroes.contains_key(&id),
            Kind::Power => self.powers.contains_key(&id),
        }
    }
}

impl Model {
    /// The object in the session that has this row.
    pub fn holder(&self, kind: Kind, id: Option<i64>) -> Option<usize> {
        let here = |object: &Object| matches!(object.life, Life::Persistent | Life::Doomed);
        self.objects.iter().position(|object| object.kind == kind && object.id == id && here(object))
    }

    /// Whether anything about relationships waits for a flush.
    pub fn relationships_pending(&self) -> bool {
        let mut flushed = self.clone();
        flushed.flush();
        let changed = |hero: &i64| {
            let team = |db: &Db| db.heroes.get(hero).map(|(_, team)| *team);
            team(&flushed.db) != team(&self.db)
        };
        flushed.db.links != self.db.links || flushed.db.heroes.keys().any(changed)
    }

    /// Inserts, updates and deletes as a flush does.
    pub fn flush(&mut self) {
        for kind in [Kind::Team, Kind::Hero, Kind::Power] {
            self.insert(kind);
        }
        let doomed: Vec<usize> = self.of_life(Life::Doomed);
        for at in 0..self.objects.len() {
            if self.objects[at].life == Life::Persistent {
                self.save(at, &doomed);
            }
        }
        for at in doomed {
            self.delete(at);
        }
    }

    fn of_life(&self, life: Life) -> Vec<usize> {
        let objects = self.objects.iter().enumerate();
        objects.filter(|(_, object)| object.life == life).map(|(at, _)| at).collect()
    }

    fn insert(&mut self, kind: Kind) {
        let mut new = self.of_life(Life::Pending);
        new.retain(|at| self.objects[*at].kind == kind);
        new.sort_by_key(|at| self.objects[*at].added);
        for at in new {
            let last = match kind {
                Kind::Team => self.db.teams.keys().next_back(),
                Kind::Hero => self.db.heroes.keys().next_back(),
                Kind::Power => self.db.powers.keys().next_back(),
            };
            let next = last.copied().unwrap_or(0) + 1;
            let object = &mut self.objects[at];
            let id = *object.id.get_or_insert(next);
            object.life = Life::Persistent;
            let name = object.name.clone();
            match kind {
                Kind::Team => drop(self.db.teams.insert(id, name)),
                Kind::Hero => drop(self.db.heroes.insert(id, (name, None))),
                Kind::Power => drop(self.db.powers.insert(id, name)),
            }
        }
    }

    fn save(&mut self, at: usize, doomed: &[usize]) {
        let object = self.objects[at].clone();
        let Some(id) = object.id else { return };
        match object.kind {
            Kind::Team => drop(self.db.teams.insert(id, object.name)),
            Kind::Power => drop(self.db.powers.insert(id, object.name)),
            Kind::Hero => {
                let team = object.team.filter(|team| !doomed.contains(team));
                let team = team.and_then(|team| self.objects[team].id);
                self.db.heroes.insert(id, (object.name, team));
                self.db.links.retain(|(hero, _)| *hero != id);
                for power in object.powers {
                    if let Some(power) = self.objects[power].id {
                        self.db.links.insert((id, power));
                    }
                }
            }
        }
    }

    fn delete(&mut self, at: usize) {
        self.objects[at].life = Life::Deleted;
        let Some(id) = self.objects[at].id else {
            return;
        };
        match self.objects[at].kind {
            Kind::Team => {
                self.db.teams.remove(&id);
                for (_, team) in self.db.heroes.values_mut() {
                    if *team == Some(id) {
                        *team = None;
                    }
                }
            }
            Kind::Hero => {
                self.db.heroes.remove(&id);
                self.db.links.retain(|(hero, _)| *hero != id);
            }
            Kind::Power => {
                self.db.powers.remove(&id);
                self.db.links.retain(|(_, power)| *power != id);
            }
        }
        for object in &mut self.objects {
            object.stale = true;
            if object.team == Some(at) {
                object.team = None;
            }
            object.powers.remove(&at);
        }
    }

    /// What an object shows once it is loaded anew.
    pub fn reload(&mut self, at: usize) {
        let object = &self.objects[at];
        let Some(id) = object.id else { return };
        let find = |kind: Kind, id: i64| {
            let is = |life: Life| {
                self.objects.iter().rposition(|other| other.kind == kind && other.id == Some(id) && other.life == life)
            };
            is(Life::Persistent).or_else(|| is(Life::Doomed)).or_else(|| is(Life::Expunged))
        };
        let (name, team, powers) = match object.kind {
            Kind::Team => (self.db.teams.get(&id).cloned(), None, BTreeSet::new()),
            Kind::Power => (self.db.powers.get(&id).cloned(), None, BTreeSet::new()),
            Kind::Hero => {
                let row = self.db.heroes.get(&id).cloned();
                let team = row.as_ref().and_then(|(_, team)| *team);
                let powers = self.db.links.iter().filter(|(hero, _)| *hero == id);
                let powers = powers.filter_map(|(_, power)| find(Kind::Power, *power));
                let team = team.and_then(|team| find(Kind::Team, team));
                (row.map(|(name, _)| name), team, powers.collect())
            }
        };
        let object = &mut self.objects[at];
        object.name = name.unwrap_or_default();
        object.team = team;
        object.powers = powers;
        object.stale = false;
    }

    /// Every object in the session is loaded anew.
    pub fn reload_all(&mut self) {
        for at in 0..self.objects.len() {
            if self.objects[at].life == Life::Persistent {
                self.reload(at);
            }
        }
    }

    /// What a commit does after its flush.
    pub fn commit(&mut self) {
        for object in &mut self.objects {
            if object.life == Life::Deleted {
                object.life = Life::Gone;
            }
        }
        self.reload_all();
    }

    /// What a rollback to an earlier model does; `whole` where it is the transaction's beginning.
    pub fn rollback(&mut self, before: &Model, whole: bool) {
        self.db = before.db.clone();
        let mut back = Vec::new();
        for at in 0..self.objects.len() {
            let known = before.objects.get(at);
            let object = &mut self.objects[at];
            // An object that was loaded since has a row, as if it had been there.
            let old = known.map(|object| object.life).or(object.loaded.then_some(Life::Persistent));
            match old {
                Some(Life::Gone) => {}
                // What was expunged stays so, and what came back stays too, unless its row is undone.
                Some(Life::Persistent | Life::Expunged) if object.life == Life::Expunged => {}
                Some(Life::Persistent | Life::Expunged) => {
                    object.life = Life::Persistent;
                    object.id = known.map_or(object.id, |object| object.id);
                    back.push((at, object.stale || known.is_some_and(|object| object.stale)));
                }
                Some(Life::Deleted) => object.life = Life::Deleted,
                _ => object.life = Life::Transient,
            }
        }
        // What they lead to is told by where all of them stand.
        for (at, stale) in back {
            self.reload(at);
            self.objects[at].stale = stale && !whole;
        }
        if whole {
            self.reload_all();
        }
    }
}
