//! The library under test, step by step beside the model. One file because the model is one; what leaves the session
//! and comes back is in `comings`.

use std::collections::{BTreeMap, BTreeSet};

use fieldbook::dynamic::{Instance, State, Value};
use fieldbook::prelude::*;
use fieldbook::{Model as _, Result, Savepoint};

use super::model::{Db, Kind, Life, Model, Object};
use super::sequence::{Sequence, Step};

#[model(table)]
pub(super) struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = team)]
    heroes: Vec<Hero>,
}

#[model(table)]
pub(super) struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
    #[relationship(back_populates = heroes)]
    team: Option<Team>,
    #[relationship(back_populates = heroes, link_model = HeroPower)]
    powers: Vec<Power>,
}

#[model(table)]
pub(super) struct Power {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = powers, link_model = HeroPower)]
    heroes: Vec<Hero>,
}

#[model(table)]
struct HeroPower {
    #[field(primary_key, foreign_key = Hero.id)]
    hero_id: Option<i64>,
    #[field(primary_key, foreign_key = Power.id)]
    power_id: Option<i64>,
}

pub(super) const TEAM_OF_HERO: usize = 0;
pub(super) const POWERS_OF_HERO: usize = 1;
pub(super) const HEROES_OF_TEAM: usize = 0;
pub(super) const HEROES_OF_POWER: usize = 0;

/// How many kinds of steps there are.
pub const KINDS: u8 = 26;

/// What a step changes in the model.
pub(super) type Change = Box<dyn Fn(&mut Model)>;

pub struct World {
    pub(super) session: Session,
    pub(super) instances: Vec<Instance>,
    pub(super) model: Model,
    /// The model when the transaction began, and at each savepoint.
    pub(super) begun: Model,
    pub(super) savepoints: Vec<(Savepoint, Model)>,
    counter: usize,
    /// Whether a relationship was set to what it was: pending, though the model sees no change.
    unseen: bool,
    /// Whether an object was set to another team while it, or the team that it had, was expired.
    blind: bool,
    autoflush: bool,
}

thread_local! {
    /// One database for all sequences of a thread, so that statements stay prepared.
    static ENGINE: Engine = {
        let engine = create_engine("sqlite://").expect("memory is there");
        let created = engine.create_all((Team, Hero, Power, HeroPower));
        created.expect("an empty database takes the tables");
        engine
    };
}

fn empty_database() -> Engine {
    let engine = ENGINE.with(Engine::clone);
    let session = Session::new(&engine);
    for table in ["team", "hero", "power", "heropower"] {
        let emptied = session.exec(text(format!("DELETE FROM {table}")));
        emptied.expect("no transaction is open");
    }
    session.commit().expect("no transaction is open");
    drop(session);
    engine
}

pub(super) fn nothing() -> Change {
    Box::new(|_| ())
}

impl World {
    pub fn new(autoflush: bool) -> Self {
        let engine = empty_database();
        World {
            session: Session::builder(&engine).autoflush(autoflush).open(),
            instances: Vec::new(),
            model: Model::default(),
            begun: Model::default(),
            savepoints: Vec::new(),
            counter: 0,
            unseen: false,
            blind: false,
            autoflush,
        }
    }

    /// Takes every step; `Err` says what is wrong after which.
    pub fn run(mut self, sequence: &Sequence) -> Result<(), String> {
        for (at, step) in sequence.0.iter().enumerate() {
            self.step(*step).map_err(|problem| format!("after step {at} ({}): {problem}", step.kind % KINDS))?;
        }
        Ok(())
    }

    fn step(&mut self, step: Step) -> Result<(), String> {
        let before = self.model.clone();
        let change = self.act(step).map_err(|error| format!("{error:?}"))?;
        let actual = self.read().map_err(|error| format!("{error:?}"))?;
        let candidates = [(false, false), (true, false), (false, true)].map(|(first, last)| {
            let mut model = before.clone();
            if first {
                model.flush();
            }
            change(&mut model);
            if last {
                model.flush();
            }
            model
        });
        let expected = format!("{:?}", candidates.each_ref().map(|model| &model.db));
        let found = candidates.into_iter().find(|model| model.db == actual);
        self.model = found.ok_or_else(|| format!("the database holds\n{actual:?}, not one of\n{expected}"))?;
        self.check_objects()
    }

    /// Does what a step says; returns what it changes in the model.
    fn act(&mut self, step: Step) -> Result<Change> {
        let (a, b) = (step.first as usize, step.second as usize);
        match step.kind % KINDS {
            0..=2 => self.add(a),
            3 => self.set_name(a),
            4 | 5 => self.set_team(a, b),
            6 | 7 => self.team_list(a, b),
            8 | 9 => self.powers(a, b),
            10 => self.delete(a),
            11 => self.flush(),
            12 => self.commit(),
            13 => self.rollback(),
            14 => self.savepoint(),
            15 => self.end_savepoint(a),
            16 => self.query(a),
            17 => self.get(a, b),
            18 => self.expire(a, b),
            19 => self.merge(a),
            20 => self.expunge(a),
            21 => self.add_again(a),
            22 => self.inspect(a),
            23 => self.clash(a),
            24 => self.add_expunged(a),
            _ => self.merge_unheld(a, b),
        }
    }

    /// An object of this kind, or of any, that is in the session.
    pub(super) fn pick(&self, kind: Option<Kind>, lives: &[Life], choice: usize) -> Option<usize> {
        let objects = self.model.objects.iter().enumerate();
        let fitting: Vec<usize> = objects
            .filter(|(_, object)| kind.is_none_or(|kind| object.kind == kind))
            .filter(|(_, object)| lives.contains(&object.life))
            .map(|(at, _)| at)
            .collect();
        (!fitting.is_empty()).then(|| fitting[choice % fitting.len()])
    }

    fn present(&self, kind: Kind, choice: usize) -> Option<usize> {
        self.pick(Some(kind), &[Life::Pending, Life::Persistent], choice)
    }

    pub(super) fn fresh_name(&mut self) -> String {
        self.counter += 1;
        format!("n{}", self.counter)
    }

    fn add(&mut self, a: usize) -> Result<Change> {
        let name = self.fresh_name();
        let (kind, instance) = match a % 3 {
            0 => (Kind::Team, Team::builder().name(name.as_str()).build().instance().clone()),
            1 => (Kind::Hero, Hero::builder().name(name.as_str()).build().instance().clone()),
            _ => (Kind::Power, Power::builder().name(name.as_str()).build().instance().clone()),
        };
        self.session.add_instance(&instance)?;
        self.instances.push(instance);
        Ok(Box::new(move |model| {
            model.clock += 1;
            model.objects.push(Object {
                kind,
                life: Life::Pending,
                id: None,
                name: name.clone(),
                team: None,
                powers: BTreeSet::new(),
                stale: false,
                added: model.clock,
                loaded: false,
            });
        }))
    }

    fn set_name(&mut self, a: usize) -> Result<Change> {
        let Some(at) = self.pick(None, &[Life::Pending, Life::Persistent], a) else {
            return Ok(nothing());
        };
        let name = self.fresh_name();
        self.instances[at].set(1, Value::text(name.as_str()))?;
        Ok(Box::new(move |model| model.objects[at].name = name.clone()))
    }

    fn set_team(&mut self, a: usize, b: usize) -> Result<Change> {
        let Some(hero) = self.present(Kind::Hero, a) else {
            return Ok(nothing());
        };
        let team = if b.is_multiple_of(4) { None } else { self.present(Kind::Team, b / 4) };
        let target = team.map(|team| self.instances[team].clone());
        self.unseen |= self.model.objects[hero].team == team;
        self.note_blind(hero);
        self.instances[hero].set_related(TEAM_OF_HERO, target.as_ref())?;
        Ok(Box::new(move |model| model.objects[hero].team = team))
    }

    /// Notes that an object gets another team, which it may do without knowing which it has.
    fn note_blind(&mut self, hero: usize) {
        let expired = |at: usize| format!("{:?}", self.instances[at]).ends_with(".. }");
        self.blind |= expired(hero) || self.model.objects[hero].team.is_some_and(expired);
    }

    /// Sends everything and forgets everything, so that every list is loaded anew.
    fn settle(&mut self) -> Result<Change> {
        self.blind = false;
        self.session.flush()?;
        self.session.expire_all();
        Ok(Box::new(|model| {
            model.flush();
            model.reload_all();
        }))
    }

    fn team_list(&mut self, a: usize, b: usize) -> Result<Change> {
        let (Some(team), Some(hero)) = (self.present(Kind::Team, a / 4), self.present(Kind::Hero, b)) else {
            return Ok(nothing());
        };
        if self.blind {
            return self.settle();
        }
        self.note_blind(hero);
        let (owner, item) = (self.instances[team].clone(), self.instances[hero].clone());
        match a % 4 {
            0 | 1 if self.model.objects[hero].team != Some(team) => {
                match a % 4 {
                    0 => owner.list_push(HEROES_OF_TEAM, &item)?,
                    _ => owner.list_insert(HEROES_OF_TEAM, 0, &item)?,
                }
                Ok(Box::new(move |model| model.objects[hero].team = Some(team)))
            }
            // A list that is loaded has the rows of objects that left, too, which the model does not follow.
            2 if !self.anything_left() => {
                owner.list_assign(HEROES_OF_TEAM, vec![item])?;
                Ok(Box::new(move |model| {
                    for (at, object) in model.objects.iter_mut().enumerate() {
                        let here = matches!(object.life, Life::Pending | Life::Persistent);
                        if object.team == Some(team) && here {
                            object.team = None;
                        }
                        if at == hero {
                            object.team = Some(team);
                        }
                    }
                }))
            }
            _ => {
                owner.list_remove(HEROES_OF_TEAM, &item)?;
                Ok(Box::new(move |model| {
                    if model.objects[hero].team == Some(team) {
                        model.objects[hero].team = None;
                    }
                }))
            }
        }
    }

    fn powers(&mut self, a: usize, b: usize) -> Result<Change> {
        let (Some(hero), Some(power)) = (self.present(Kind::Hero, a / 4), self.present(Kind::Power, b)) else {
            return Ok(nothing());
        };
        let (one, other) = (self.instances[hero].clone(), self.instances[power].clone());
        let has = self.model.objects[hero].powers.contains(&power);
        match a % 4 {
            0 if !has => one.list_push(POWERS_OF_HERO, &other)?,
            1 if !has => other.list_push(HEROES_OF_POWER, &one)?,
            2 => drop(one.list_remove(POWERS_OF_HERO, &other)?),
            3 => drop(other.list_remove(HEROES_OF_POWER, &one)?),
            _ => return Ok(nothing()),
        }
        Ok(Box::new(move |model| {
            let powers = &mut model.objects[hero].powers;
            if a % 4 < 2 {
                powers.insert(power);
            } else {
                powers.remove(&power);
            }
        }))
    }

    /// Deleting while relationships are pending mixes intents that no model can tell apart; those are flushed first.
    fn delete(&mut self, a: usize) -> Result<Change> {
        let Some(at) = self.pick(None, &[Life::Persistent], a) else {
            return Ok(nothing());
        };
        let flush = self.model.relationships_pending() || self.unseen;
        if flush {
            self.unseen = false;
            self.session.flush()?;
        }
        self.session.delete_instance(&self.instances[at])?;
        Ok(Box::new(move |model| {
            if flush {
                model.flush();
            }
            model.objects[at].life = Life::Doomed;
        }))
    }

    pub(super) fn flush(&mut self) -> Result<Change> {
        self.session.flush()?;
        Ok(Box::new(Model::flush))
    }

    fn commit(&mut self) -> Result<Change> {
        self.session.commit()?;
        self.savepoints.clear();
        let mut model = self.model.clone();
        model.flush();
        model.commit();
        self.begun = model.clone();
        Ok(Box::new(move |after| *after = model.clone()))
    }

    fn rollback(&mut self) -> Result<Change> {
        self.session.rollback()?;
        self.savepoints.clear();
        let begun = self.begun.clone();
        Ok(Box::new(move |model| model.rollback(&begun, true)))
    }

    fn savepoint(&mut self) -> Result<Change> {
        if self.savepoints.len() == 3 {
            return Ok(nothing());
        }
        let savepoint = self.session.begin_nested()?;
        let mut model = self.model.clone();
        model.flush();
        self.savepoints.push((savepoint, model));
        Ok(Box::new(Model::flush))
    }

    fn end_savepoint(&mut self, a: usize) -> Result<Change> {
        let Some((savepoint, before)) = self.savepoints.pop() else {
            return Ok(nothing());
        };
        if a.is_multiple_of(2) {
            savepoint.commit()?;
            return Ok(Box::new(Model::flush));
        }
        savepoint.rollback()?;
        Ok(Box::new(move |model| model.rollback(&before, false)))
    }

    /// Every row is an object, the same one as long as the program holds it.
    fn query(&mut self, a: usize) -> Result<Change> {
        match a % 3 {
            0 => self.session.exec(select(Team).order_by(Team.id))?.all().len(),
            1 => self.session.exec(select(Hero).order_by(Hero.id))?.all().len(),
            _ => self.session.exec(select(Power).order_by(Power.id))?.all().len(),
        };
        Ok(nothing())
    }

    fn get(&mut self, a: usize, b: usize) -> Result<Change> {
        let id = 1 + (b % 8) as i64;
        let found = self.session.get(Hero, id)?;
        let known =
            self.model.objects.iter().position(|object| {
                object.kind == Kind::Hero && object.id == Some(id) && object.life == Life::Persistent
            });
        if let (Some(found), Some(known)) = (&found, known) {
            assert!(Instance::ptr_eq(found.instance(), &self.instances[known]), "two objects for hero {id}");
        }
        let _ = a;
        Ok(nothing())
    }

    fn expire(&mut self, a: usize, b: usize) -> Result<Change> {
        let Some(at) = self.pick(None, &[Life::Persistent], a) else {
            return Ok(nothing());
        };
        if self.model.relationships_pending() || std::mem::take(&mut self.unseen) {
            return self.flush();
        }
        if b.is_multiple_of(2) {
            self.session.expire_instance(&self.instances[at])?;
        } else {
            self.session.refresh_instance(&self.instances[at])?;
        }
        Ok(Box::new(move |model| model.reload(at)))
    }

    /// Reads everything of an object, loading what is not loaded.
    fn inspect(&mut self, a: usize) -> Result<Change> {
        let Some(at) = self.pick(None, &[Life::Pending, Life::Persistent], a) else {
            return Ok(nothing());
        };
        // Reading flushes, or does not, depending on what is loaded.
        if self.model.objects.iter().any(|object| object.life == Life::Doomed) {
            return self.flush();
        }
        // An object that was expired when it was set to another team does not know which list it leaves.
        if self.blind {
            return self.settle();
        }
        // Nor does a list that is loaded without a flush.
        let list = self.model.objects[at].kind != Kind::Hero;
        if list && !self.autoflush && self.model.relationships_pending() {
            return self.flush();
        }
        let object = &self.model.objects[at];
        let instance = &self.instances[at];
        assert_eq!(instance.get(1)?, Value::text(object.name.as_str()), "name of {object:?}");
        if object.stale {
            return Ok(nothing());
        }
        let place = |instance: &Instance| {
            let known = self.instances.iter().position(|known| Instance::ptr_eq(known, instance));
            known.map_or_else(|| Err(instance.get(0)), Ok)
        };
        let id_of = |at: usize| self.model.objects[at].id;
        let same = |shown: &Instance, expected: usize| match place(shown) {
            Ok(at) => at == expected || id_of(at) == id_of(expected),
            Err(id) => id.is_ok_and(|id| Some(id) == id_of(expected).map(Value::Int)),
        };
        let heroes = |list: Vec<Instance>, expected: Vec<usize>| {
            let fits =
                list.len() == expected.len() && expected.iter().all(|hero| list.iter().any(|shown| same(shown, *hero)));
            assert!(fits, "{object:?} shows {list:?}, expected {expected:?}");
        };
        let objects = self.model.objects.iter().enumerate();
        let holding = |holds: &dyn Fn(&Object) -> bool| -> Vec<usize> {
            let here = |object: &Object| object.life != Life::Transient && object.life != Life::Deleted;
            objects.clone().filter(|(_, other)| here(other) && holds(other)).map(|(at, _)| at).collect()
        };
        match object.kind {
            Kind::Hero => {
                let shown = instance.related(TEAM_OF_HERO)?;
                let fits = match (&shown, object.team) {
                    (Some(shown), Some(team)) => same(shown, team),
                    (None, None) => true,
                    _ => false,
                };
                assert!(fits, "{object:?} shows team {shown:?}");
                heroes(instance.list(POWERS_OF_HERO)?, object.powers.iter().copied().collect());
            }
            Kind::Team if !self.anything_left() => {
                heroes(instance.list(HEROES_OF_TEAM)?, holding(&|other| other.team == Some(at)));
            }
            Kind::Power if !self.anything_left() => {
                heroes(instance.list(HEROES_OF_POWER)?, holding(&|other| other.powers.contains(&at)));
            }
            _ => {}
        }
        Ok(nothing())
    }

    /// What left the session may still stand in lists that were loaded before.
    fn anything_left(&self) -> bool {
        self.model.objects.iter().any(|object| object.life == Life::Expunged)
    }

    /// A flush that fails rolls back, and the session waits to be told that the program knows.
    fn clash(&mut self, a: usize) -> Result<Change> {
        let mut flushed = self.model.clone();
        flushed.flush();
        let Some((&id, _)) = self.model.db.teams.iter().nth(a % 3) else {
            return Ok(nothing());
        };
        if !flushed.db.teams.contains_key(&id) {
            return Ok(nothing());
        }
        let twin = Team::builder().id(id).name("twin").build();
        self.session.add(&twin);
        let error = self.session.flush().expect_err("two teams have one key");
        assert!(error.is_integrity(), "{error:?}");
        let refused = self.session.exec(select(Team)).expect_err("the session waits");
        assert!(refused.is_pending_rollback(), "{refused:?}");
        assert_eq!(twin.instance().state(), State::Transient);
        match self.savepoints.pop() {
            Some((savepoint, before)) => {
                savepoint.rollback()?;
                Ok(Box::new(move |model| model.rollback(&before, false)))
            }
            None => self.rollback(),
        }
    }

    /// What the database holds, without any object's help.
    fn read(&self) -> Result<Db> {
        let rows = |sql: &'static str| self.session.no_autoflush(|| self.session.exec(text(sql)));
        let mut db = Db::default();
        for row in rows("SELECT id, name FROM team")? {
            db.teams.insert(row.get(0)?, row.get(1)?);
        }
        for row in rows("SELECT id, name, team_id FROM hero")? {
            db.heroes.insert(row.get(0)?, (row.get(1)?, row.get(2)?));
        }
        for row in rows("SELECT id, name FROM power")? {
            db.powers.insert(row.get(0)?, row.get(1)?);
        }
        for row in rows("SELECT hero_id, power_id FROM heropower")? {
            db.links.insert((row.get(0)?, row.get(1)?));
        }
        Ok(db)
    }

    /// States, and names as far as they are loaded.
    fn check_objects(&self) -> Result<(), String> {
        let mut keys = BTreeMap::new();
        for (object, instance) in self.model.objects.iter().zip(&self.instances) {
            let expected = match object.life {
                Life::Transient => State::Transient,
                Life::Pending => State::Pending,
                Life::Persistent | Life::Doomed => State::Persistent,
                Life::Deleted => State::Deleted,
                Life::Expunged | Life::Gone => State::Detached,
            };
            let (state, shown) = (instance.state(), format!("{instance:?}"));
            if state != expected {
                return Err(format!("{shown} is {state:?}, not {expected:?}"));
            }
            let name = format!("name: {:?}", object.name);
            let here = matches!(object.life, Life::Pending | Life::Persistent);
            if here && shown.contains("name: ") && !shown.contains(&name) {
                return Err(format!("{shown} should have {name}"));
            }
            if object.life == Life::Persistent
                && let Some(other) = keys.insert((object.kind as u8, object.id), shown.clone())
            {
                return Err(format!("{other} and {shown} are one row"));
            }
        }
        Ok(())
    }
}
