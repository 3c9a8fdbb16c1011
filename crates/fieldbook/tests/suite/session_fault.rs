//! Fault injection: whichever statement of a flush fails, the database is as it was, and the session says so.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use fieldbook::Guard;
use fieldbook::dynamic::State;
use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::database;
use crate::teams::linked::{Hero, Link, Team, hero, team};

/// A mixed flush over three tables: updates, inserts, link rows that come and go, deletes.
struct Scene {
    session: Session,
    teams: Vec<Team>,
    heroes: Vec<Hero>,
    /// Which statement fails, counted from where the faults begin; none while it is far.
    countdown: Arc<AtomicUsize>,
    fault: Fault,
}

/// What makes the next statement fail: SQLite is interrupted; on PostgreSQL a trigger of every table looks at a sequence,
/// which is no part of any transaction.
#[derive(Clone)]
enum Fault {
    Interrupt(Arc<AtomicBool>),
    Trigger(Engine),
}

impl Fault {
    fn of(engine: &Engine) -> Fault {
        if database::is_postgresql() {
            return Fault::Trigger(engine.clone());
        }
        let armed = Arc::new(AtomicBool::new(false));
        let stop = armed.clone();
        engine.guard(Guard {
            interrupt_every: 1,
            interrupt: Arc::new(move || stop.load(Ordering::SeqCst)),
            ..Guard::default()
        });
        Fault::Interrupt(armed)
    }

    /// Once the tables are there.
    fn set_up(&self) {
        let Fault::Trigger(engine) = self else { return };
        let mut shell = engine.shell().unwrap();
        shell.send("CREATE SEQUENCE fault MINVALUE 0 START 0").unwrap();
        shell
            .send(
                "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
                 IF (SELECT last_value FROM fault) = 1 THEN RAISE EXCEPTION 'a fault'; END IF; RETURN NULL; END $$",
            )
            .unwrap();
        for table in ["team", "hero", "link"] {
            shell
                .send(&format!(
                    "CREATE TRIGGER fail BEFORE INSERT OR UPDATE OR DELETE ON {table} EXECUTE FUNCTION fail()"
                ))
                .unwrap();
        }
    }

    fn arm(&self, on: bool) {
        match self {
            Fault::Interrupt(armed) => armed.store(on, Ordering::SeqCst),
            Fault::Trigger(engine) => {
                let value = i32::from(on);
                engine.shell().unwrap().send(&format!("SELECT setval('fault', {value})")).unwrap();
            }
        }
    }
}

/// An engine whose next statement fails while the fault is armed.
fn scene() -> Scene {
    let engine = crate::database::engine();
    let fault = Fault::of(&engine);
    engine.create_all((Team, Hero, Link)).unwrap();
    fault.set_up();
    let session = Session::new(&engine);
    let teams = vec![team("t1"), team("t2")];
    let heroes = vec![hero("h1"), hero("h2"), hero("h3")];
    teams[0].heroes().set(&heroes[..2]);
    teams[1].heroes().set(&heroes[1..]);
    session.add_all(&teams);
    session.commit().unwrap();
    let countdown = Arc::new(AtomicUsize::new(usize::MAX));
    let (left, next) = (countdown.clone(), fault.clone());
    // The statement before the one that fails arms the interrupt.
    engine.observe(move |event| {
        if let Event::Statement(statement) = event
            && left.load(Ordering::SeqCst) != usize::MAX
            && !statement.sql.contains("setval")
            && left.fetch_sub(1, Ordering::SeqCst) == 1
        {
            next.arm(true);
        }
    });
    Scene { session, teams, heroes, countdown, fault }
}

impl Scene {
    /// Changes something of every kind; nothing is sent yet. Returns what is new.
    fn change(&self) -> (Team, Hero) {
        let (t, h) = (&self.teams, &self.heroes);
        for team in t {
            team.heroes();
        }
        for hero in h {
            hero.teams();
        }
        t[0].set_name("renamed");
        h[0].set_name("renamed");
        t[0].heroes().remove(&h[0]);
        t[0].heroes().push(&h[2]);
        let (new_team, new_hero) = (team("new"), hero("new"));
        new_team.heroes().extend([&new_hero, &h[0]]);
        self.session.add(&new_team);
        self.session.delete(&t[1]).unwrap();
        (new_team, new_hero)
    }

    fn rows(&self) -> Vec<String> {
        let mut rows = Vec::new();
        for sql in
            ["SELECT * FROM team ORDER BY 1", "SELECT * FROM hero ORDER BY 1", "SELECT * FROM link ORDER BY 1, 2"]
        {
            for row in self.session.exec(text(sql)).unwrap() {
                rows.push(format!("{row:?}"));
            }
        }
        rows
    }
}

#[test]
fn whichever_statement_fails_everything_is_as_before() {
    let whole = scene();
    whole.change();
    whole.countdown.store(usize::MAX - 1, Ordering::SeqCst);
    whole.session.flush().unwrap();
    let statements = usize::MAX - 1 - whole.countdown.load(Ordering::SeqCst);
    assert!(statements >= 7, "a mixed flush sends {statements} statements");
    for fault in 0..statements {
        let scene = scene();
        let before = scene.rows();
        scene.session.commit().unwrap();
        let (new_team, new_hero) = scene.change();
        match fault {
            0 => scene.fault.arm(true),
            _ => scene.countdown.store(fault, Ordering::SeqCst),
        }
        let error = scene.session.flush().unwrap_err();
        scene.fault.arm(false);
        scene.countdown.store(usize::MAX, Ordering::SeqCst);
        assert!(error.is_database(), "statement {fault}: {error:?}");
        assert!(error.statement().is_some(), "statement {fault}: {error:?}");
        let refused = scene.session.exec(select(Team)).unwrap_err();
        assert!(refused.is_pending_rollback(), "statement {fault}: {refused:?}");
        assert_eq!(new_team.instance().state(), State::Transient);
        assert_eq!(new_hero.instance().state(), State::Transient);
        assert!(scene.session.contains(&scene.teams[1]), "statement {fault}");
        scene.session.rollback().unwrap();
        assert_eq!(scene.rows(), before, "statement {fault}");
        assert_eq!(scene.teams[0].name(), "t1");
        assert_eq!(scene.teams[0].heroes().to_vec(), scene.heroes[..2]);
        // The same work succeeds once nothing fails.
        scene.change();
        scene.session.commit().unwrap();
        assert_eq!(scene.session.exec(select(Team)).unwrap().all().len(), 2);
    }
}
