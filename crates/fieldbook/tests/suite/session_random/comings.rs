//! What leaves the session and comes back: merge, expunge, add again.

use std::collections::BTreeSet;

use fieldbook::dynamic::{Instance, State, Value};
use fieldbook::{Model as _, Result};

use super::model::{Kind, Life, Model, Object};
use super::world::{Change, HEROES_OF_POWER, HEROES_OF_TEAM, POWERS_OF_HERO, TEAM_OF_HERO, World, nothing};
use super::world::{Hero, Power, Team};

/// An object of this kind that no session has, with this key, name and team.
fn given(kind: Kind, id: Option<i64>, name: &str, team: Option<i64>) -> Instance {
    match kind {
        Kind::Team => Team::builder().id(id).name(name).build().instance().clone(),
        Kind::Power => Power::builder().id(id).name(name).build().instance().clone(),
        Kind::Hero => Hero::builder().id(id).name(name).team_id(team).build().instance().clone(),
    }
}

impl World {
    pub(super) fn merge(&mut self, a: usize) -> Result<Change> {
        let Some(at) = self.pick(None, &[Life::Persistent], a) else {
            return Ok(nothing());
        };
        if self.model.relationships_pending() {
            return self.flush();
        }
        let name = self.fresh_name();
        let object = self.model.objects[at].clone();
        let id = object.id;
        let team = id.and_then(|id| self.model.db.heroes.get(&id)?.1);
        let given = given(object.kind, id, &name, team);
        let merged = self.session.merge_instance(&given)?;
        assert!(Instance::ptr_eq(&merged, &self.instances[at]), "merge made another object");
        Ok(Box::new(move |model| model.objects[at].name = name.clone()))
    }

    pub(super) fn expunge(&mut self, a: usize) -> Result<Change> {
        let Some(at) = self.pick(None, &[Life::Persistent], a) else {
            return Ok(nothing());
        };
        self.session.flush()?;
        self.session.expunge_instance(&self.instances[at])?;
        // Lists that are loaded would go on holding it.
        self.session.expire_all();
        Ok(Box::new(move |model| {
            model.flush();
            model.objects[at].life = Life::Expunged;
            model.reload_all();
        }))
    }

    /// Merges under a key that no object of the session has: a new object where there is no such row, and one that is
    /// loaded where there is, because the object that had it was expunged.
    pub(super) fn merge_unheld(&mut self, a: usize, b: usize) -> Result<Change> {
        let (kind, id) = ([Kind::Team, Kind::Hero, Kind::Power][a % 3], 1 + (b % 12) as i64);
        let held = |object: &Object| {
            let here = matches!(object.life, Life::Pending | Life::Persistent | Life::Doomed);
            // What has no key yet may get this one.
            object.kind == kind && here && object.id.is_none_or(|own| own == id)
        };
        if self.model.objects.iter().any(held) {
            return Ok(nothing());
        }
        let loaded = self.model.db.has(kind, id);
        // Where its row could be undone, the object would be left without one.
        let had = |before: &Model| before.db.has(kind, id);
        if loaded && !(had(&self.begun) && self.savepoints.iter().all(|(_, before)| had(before))) {
            return Ok(nothing());
        }
        self.session.flush()?;
        let name = self.fresh_name();
        let team = self.model.db.heroes.get(&id).and_then(|(_, team)| *team);
        let given = given(kind, Some(id), &name, team.filter(|_| loaded));
        let merged = self.session.merge_instance(&given)?;
        assert!(!Instance::ptr_eq(&merged, &given), "merge put the given object into the session");
        assert_eq!(merged.state(), if loaded { State::Persistent } else { State::Pending });
        self.instances.push(merged);
        Ok(Box::new(move |model| {
            model.flush();
            model.clock += 1;
            let life = if loaded { Life::Persistent } else { Life::Pending };
            let at = model.objects.len();
            let (team, powers, added) = (None, BTreeSet::new(), model.clock);
            let name = name.clone();
            model.objects.push(Object {
                kind,
                life,
                id: Some(id),
                name: name.clone(),
                team,
                powers,
                stale: false,
                added,
                loaded,
            });
            if loaded {
                model.reload(at);
                model.objects[at].name = name;
            }
        }))
    }

    /// What was expunged is added again: as it was, unless another object has its row by now, which is refused. What it
    /// had loaded comes back with it.
    pub(super) fn add_expunged(&mut self, a: usize) -> Result<Change> {
        let Some(at) = self.pick(None, &[Life::Expunged], a) else {
            return Ok(nothing());
        };
        let object = self.model.objects[at].clone();
        let mut flushed = self.model.clone();
        flushed.flush();
        if !object.id.is_some_and(|id| flushed.db.has(object.kind, id)) {
            return Ok(nothing());
        }
        self.session.flush()?;
        // Lists that are loaded may hold another object for its row.
        self.session.expire_all();
        let added = self.session.add_instance(&self.instances[at]);
        if flushed.holder(object.kind, object.id).is_some() {
            assert!(added.is_err_and(|error| error.is_invalid_request()), "two objects for one row");
            return Ok(Box::new(|model| {
                model.flush();
                model.reload_all();
            }));
        }
        // What follows may be refused for the same reason; it stays outside then.
        let refused = added.is_err_and(|error| error.is_invalid_request());
        assert_eq!(self.instances[at].state(), State::Persistent, "refused, though its row was free: {refused}");
        self.session.expire_all();
        let back: Vec<usize> = (0..self.instances.len())
            .filter(|other| self.model.objects[*other].life == Life::Expunged)
            .filter(|other| self.instances[*other].state() == State::Persistent)
            .collect();
        Ok(Box::new(move |model: &mut Model| {
            model.flush();
            for &other in &back {
                model.objects[other].life = Life::Persistent;
            }
            model.reload_all();
        }))
    }

    /// What a rollback made transient is added again, without its relationships, under its old key where that is free.
    pub(super) fn add_again(&mut self, a: usize) -> Result<Change> {
        let Some(at) = self.pick(None, &[Life::Transient], a) else {
            return Ok(nothing());
        };
        let object = self.model.objects[at].clone();
        let instance = self.instances[at].clone();
        let taken = |id: i64| {
            let db = &self.model.db;
            let row = match object.kind {
                Kind::Team => db.teams.contains_key(&id),
                Kind::Hero => db.heroes.contains_key(&id),
                Kind::Power => db.powers.contains_key(&id),
            };
            row || self.model.objects.iter().any(|other| other.kind == object.kind && other.life == Life::Pending)
        };
        let id = object.id.filter(|id| !taken(*id));
        self.session.flush()?;
        instance.set(0, id.map_or(Value::Null, Value::Int))?;
        match object.kind {
            Kind::Team => instance.list_clear(HEROES_OF_TEAM)?,
            Kind::Power => instance.list_clear(HEROES_OF_POWER)?,
            Kind::Hero => {
                instance.set_related(TEAM_OF_HERO, None)?;
                instance.list_clear(POWERS_OF_HERO)?;
            }
        }
        // What it led to has noted that it goes, though its rows went with the rollback: as in SQLAlchemy, they would be
        // missed at the next flush.
        self.session.expire_all();
        // Which of its values survived depends on the savepoints in between.
        let Value::Text(name) = instance.get(1)? else {
            unreachable!("every object has a name");
        };
        self.session.add_instance(&instance)?;
        Ok(Box::new(move |model| {
            model.flush();
            model.reload_all();
            model.clock += 1;
            let added = model.clock;
            let object = &mut model.objects[at];
            object.name = name.to_string();
            object.life = Life::Pending;
            object.id = id;
            object.team = None;
            object.powers.clear();
            object.added = added;
        }))
    }
}
