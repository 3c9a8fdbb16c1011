//! Callbacks that call the session back: every call ends, in an answer or an error, and the session goes on after it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;

use fieldbook::prelude::*;
use fieldbook::{Engine, Event};

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(validate = checked)]
    name: String,
    #[relationship(back_populates = team)]
    heroes: Vec<Hero>,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[field(default_factory = made)]
    code: String,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
    #[relationship(back_populates = heroes)]
    team: Option<Team>,
}

/// What a callback works with.
#[derive(Clone)]
struct Scene {
    engine: Engine,
    session: Arc<Session>,
    team: Team,
    hero: Hero,
}

type Call = (&'static str, fn(&Scene) -> Result<()>);

type Callback = Box<dyn FnOnce() + Send>;

thread_local! {
    /// What the running test does in its callback.
    static CALLBACK: std::cell::RefCell<Option<Callback>> = const { std::cell::RefCell::new(None) };
}

fn call_back() {
    let callback = CALLBACK.with(|callback| callback.borrow_mut().take());
    if let Some(callback) = callback {
        callback();
    }
}

#[expect(clippy::ptr_arg, reason = "a validator takes the field's own type")]
fn checked(name: &String) -> std::result::Result<(), String> {
    call_back();
    match name.is_empty() {
        true => Err("is empty".to_owned()),
        false => Ok(()),
    }
}

fn made() -> String {
    call_back();
    "c".to_owned()
}

/// Every public call of a session, of its objects and of its engine.
const CALLS: &[Call] = &[
    ("add", |scene| scene.session.try_add(&Team::builder().name("n").build())),
    ("add_all", |scene| {
        scene.session.add_all([&Team::builder().name("n").build()]);
        Ok(())
    }),
    ("delete", |scene| scene.session.delete(&scene.hero)),
    ("flush", |scene| scene.session.flush()),
    ("commit", |scene| scene.session.commit()),
    ("rollback", |scene| scene.session.rollback()),
    ("select", |scene| scene.session.exec(select(Hero)).map(drop)),
    ("filter by an object", |scene| scene.session.exec(select(Hero).filter(Hero.team.eq(&scene.team))).map(drop)),
    ("update", |scene| scene.session.exec(update(Hero).set(Hero.name, "u")).map(drop)),
    ("bulk delete", |scene| scene.session.exec(delete(Hero).filter(Hero.id.gt(99))).map(drop)),
    ("insert", |scene| scene.session.exec(insert(Team).value(Team.name, "i")).map(drop)),
    ("text", |scene| scene.session.exec(text("SELECT 1")).map(drop)),
    ("get", |scene| scene.session.get(Hero, 99).map(drop)),
    ("refresh", |scene| scene.session.refresh(&scene.team)),
    ("refresh_fields", |scene| scene.session.refresh_fields(&scene.team, Team.name)),
    ("expire", |scene| scene.session.expire(&scene.team)),
    ("expire_fields", |scene| scene.session.expire_fields(&scene.team, Team.name)),
    ("expire_all", |scene| {
        scene.session.expire_all();
        Ok(())
    }),
    ("expunge", |scene| scene.session.expunge(&scene.hero)),
    ("expunge_all", |scene| {
        scene.session.expunge_all();
        Ok(())
    }),
    ("contains", |scene| {
        scene.session.contains(&scene.hero);
        Ok(())
    }),
    ("merge", |scene| scene.session.merge(&Team::builder().id(1).name("m").build()).map(drop)),
    ("begin_nested", |scene| scene.session.begin_nested()?.commit()),
    ("no_autoflush", |scene| scene.session.no_autoflush(|| scene.session.exec(select(Hero)).map(drop))),
    ("set_autoflush", |scene| {
        let before = scene.session.set_autoflush(false);
        scene.session.set_autoflush(before);
        Ok(())
    }),
    ("field", |scene| scene.team.try_name().map(drop)),
    ("set a field", |scene| scene.hero.try_set_name("set")),
    ("set a key", |scene| scene.team.try_set_id(1)),
    ("relationship", |scene| scene.hero.try_team().map(drop)),
    ("set a relationship", |scene| scene.hero.try_set_team(None)),
    ("list", |scene| scene.team.try_heroes().map(drop)),
    ("set a list", |scene| scene.team.try_set_heroes([&scene.hero])),
    ("list's push", |scene| {
        scene.team.try_heroes()?.push(&Hero::builder().name("p").build());
        Ok(())
    }),
    ("show", |scene| {
        let _ = format!("{:?} {:?}", scene.hero, fieldbook::inspect(&scene.hero).state());
        Ok(())
    }),
    ("another session", |scene| Session::new(&scene.engine).exec(select(Hero)).map(drop)),
    ("another session's commit", |scene| {
        let other = Session::new(&scene.engine);
        other.add(&Team::builder().name("o").build());
        other.commit()
    }),
    ("inspect", |scene| scene.engine.inspect(10).map(drop)),
    ("create_all", |scene| scene.engine.create_all((Team, Hero))),
    ("observe", |scene| {
        scene.engine.observe(|_| {});
        Ok(())
    }),
];

/// A committed team and hero, then something for the next flush to do; the team is expired.
fn scene() -> Result<Scene> {
    let engine = crate::database::engine();
    engine.create_all((Team, Hero))?;
    let session = Session::new(&engine);
    let team = Team::builder().name("t").build();
    let hero = Hero::builder().name("h").team(&team).build();
    session.add(&hero);
    session.commit()?;
    hero.set_name("changed");
    session.add(&Team::builder().name("new").build());
    Ok(Scene { engine, session: Arc::new(session), team, hero })
}

/// How this call ends inside a callback that comes while `trigger` runs. The session goes on after it.
fn ended(call: Call, arrange: fn(&Scene), trigger: fn(&Session) -> Result<()>) -> String {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let scene = scene().unwrap();
        arrange(&scene);
        let log: Arc<Mutex<Option<String>>> = Arc::default();
        let (inner, seen) = (scene.clone(), log.clone());
        let callback = move || {
            let outcome = catch_unwind(AssertUnwindSafe(|| (call.1)(&inner)));
            *seen.lock().unwrap() = Some(match outcome {
                Ok(Ok(())) => "answer".to_owned(),
                Ok(Err(error)) => format!("error: {error}"),
                Err(panic) => format!("error: {}", panic.downcast_ref::<String>().cloned().unwrap_or_default()),
            });
        };
        CALLBACK.with(|place| *place.borrow_mut() = Some(Box::new(callback)));
        let _ = trigger(&scene.session);
        CALLBACK.with(|place| *place.borrow_mut() = None);
        let _ = scene.session.rollback();
        scene.session.exec(select(Hero)).unwrap();
        scene.session.commit().unwrap();
        let ended = log.lock().unwrap().take().unwrap_or_else(|| "not called".to_owned());
        sender.send(ended).unwrap();
    });
    receiver.recv_timeout(Duration::from_secs(30)).unwrap_or_else(|_| "hangs, or fails afterwards".to_owned())
}

/// Every call ends so in a callback that comes while the session works.
fn check(arrange: fn(&Scene), trigger: fn(&Session) -> Result<()>) {
    for call in CALLS {
        let ended = ended(*call, arrange, trigger);
        let expected = match call.0 {
            "contains" | "set_autoflush" | "show" | "another session" | "inspect" | "observe" | "set a field" => {
                ended == "answer"
            }
            _ => ended == "answer" || ended.starts_with("error: "),
        };
        assert!(expected, "{} inside a callback: {ended}", call.0);
    }
}

#[test]
fn every_call_ends_inside_an_observer_of_statements() {
    check(
        |scene| {
            scene.engine.observe(|event| {
                if let Event::Statement(_) = event {
                    call_back();
                }
            });
        },
        |session| session.flush(),
    );
}

#[test]
fn every_call_ends_inside_an_observer_of_rows_that_become_objects() {
    check(
        |scene| {
            scene.engine.observe(|event| {
                if let Event::Object { .. } = event {
                    call_back();
                }
            });
        },
        |session| session.exec(select(Team)).map(drop),
    );
}

#[test]
fn every_call_ends_inside_an_observer_of_a_transactions_end() {
    check(
        |scene| {
            scene.engine.observe(|event| {
                if let Event::Transaction(_) = event {
                    call_back();
                }
            });
        },
        |session| session.commit(),
    );
}

#[test]
fn every_call_ends_inside_a_validator_that_a_flush_asks() {
    check(|_| {}, |session| session.flush());
}

#[test]
fn every_call_ends_inside_a_defaults_factory() {
    for call in CALLS {
        let ended = ended(
            *call,
            |_| {},
            |_| {
                Hero::builder().name("made").build();
                Ok(())
            },
        );
        assert!(ended == "answer" || ended.starts_with("error: "), "{} inside a factory: {ended}", call.0);
    }
}

#[test]
fn comparators_and_displays_may_load() -> Result<()> {
    struct Shown(Hero);
    impl std::fmt::Display for Shown {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "{} of {}", self.0.name(), self.0.team().map_or_else(String::new, |team| team.name()))
        }
    }
    let Scene { session, team, .. } = scene()?;
    session.add(&Hero::builder().name("a").team(&team).build());
    session.commit()?;
    let mut heroes = team.heroes().to_vec();
    session.expire_all();
    heroes.sort_by_key(|hero| (hero.team().map(|team| team.name()), hero.name()));
    let shown: Vec<String> = heroes.into_iter().map(|hero| Shown(hero).to_string()).collect();
    assert_eq!(shown, ["a of t", "changed of t"]);
    Ok(())
}

#[test]
fn what_a_callback_changes_is_flushed_later() -> Result<()> {
    let Scene { engine, session, hero, .. } = scene()?;
    let inner = hero.clone();
    engine.observe(move |event| {
        if let Event::Transaction(fieldbook::TransactionEvent::Begin) = event {
            inner.set_code("late");
        }
    });
    session.flush()?;
    session.commit()?;
    assert_eq!(hero.code(), "late");
    Ok(())
}

#[test]
fn a_panic_inside_an_observer_leaves_the_session_usable() -> Result<()> {
    let Scene { engine, session, hero, .. } = scene()?;
    let armed = Arc::new(Mutex::new(true));
    engine.observe(move |event| {
        let insert = matches!(event, Event::Statement(statement) if statement.sql.starts_with("INSERT"));
        let go = insert && std::mem::take(&mut *armed.lock().unwrap());
        assert!(!go, "the observer is out of order");
    });
    assert!(catch_unwind(AssertUnwindSafe(|| session.flush())).is_err());
    assert!(session.flush().is_ok() || session.flush().unwrap_err().is_pending_rollback());
    session.rollback()?;
    assert_eq!(hero.name(), "h");
    session.add(&Team::builder().name("after").build());
    session.commit()?;
    assert_eq!(session.exec(select(Team))?.all().len(), 2);
    Ok(())
}

#[test]
fn an_observer_that_panics_while_a_session_closes_is_no_panic_of_the_drop() -> Result<()> {
    let Scene { engine, session, hero, .. } = scene()?;
    session.commit()?;
    hero.try_name()?;
    session.expire(&hero)?;
    let (read, calls) = (hero.clone(), Arc::new(Mutex::new(0)));
    let counted = calls.clone();
    engine.observe(move |_| {
        *counted.lock().unwrap() += 1;
        // It is expired, and its session is at work.
        drop(read.name());
    });
    drop(session);
    assert!(*calls.lock().unwrap() > 0);
    assert_eq!(engine.pool_status().in_use, 0);
    Ok(())
}

#[test]
fn comparing_with_an_expired_object_loads_it_first() -> Result<()> {
    let Scene { engine, session, team, hero } = scene()?;
    session.commit()?;
    let log = crate::log::Log::of(&engine);
    let heroes = session.exec(select(Hero).filter(Hero.team.eq(&team)))?.all();
    assert_eq!(heroes, [hero]);
    log.check(
        "BEGIN
        SELECT team.id, team.name FROM team WHERE team.id = ? [1]
        SELECT hero.id, hero.name, hero.code, hero.team_id FROM hero WHERE ? = hero.team_id [1]",
    );
    let others = select(Hero).filter(Hero.team.ne(&team));
    session.commit()?;
    assert!(session.exec(others)?.all().is_empty());
    session.commit()?;
    assert_eq!(session.exec(select(Team).filter(Team.heroes.contains(&heroes[0])))?.all(), std::slice::from_ref(&team));
    session.commit()?;
    session.exec(update(Hero).filter(Hero.team.eq(&team)).set(Hero.name, "all"))?;
    assert_eq!(heroes[0].name(), "all");
    session.commit()?;
    session.exec(delete(Hero).filter(Hero.team.eq(&team)))?;
    assert!(session.exec(select(Hero))?.all().is_empty());
    Ok(())
}
