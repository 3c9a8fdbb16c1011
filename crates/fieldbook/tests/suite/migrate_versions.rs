//! Versions in a folder: written, applied, taken back, refused.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use fieldbook::migrate::{Migrations, Rename, diff};
use fieldbook::prelude::*;

/// The models of one day, and those of the next.
mod before {
    use fieldbook::prelude::*;

    #[model(table)]
    pub struct Team {
        #[field(primary_key)]
        pub id: Option<i64>,
        pub name: String,
    }

    #[model(table)]
    pub struct Hero {
        #[field(primary_key)]
        pub id: Option<i64>,
        #[field(index)]
        pub name: String,
        pub nick: Option<String>,
        pub age: Option<i32>,
        #[field(foreign_key = Team.id)]
        pub team_id: Option<i64>,
    }
}

mod after {
    use fieldbook::prelude::*;

    #[model(table)]
    pub struct Team {
        #[field(primary_key)]
        pub id: Option<i64>,
        #[field(unique)]
        pub name: String,
        pub city: Option<String>,
    }

    #[model(table)]
    pub struct Hero {
        #[field(primary_key)]
        pub id: Option<i64>,
        pub name: String,
        #[field(index)]
        pub nickname: Option<String>,
        pub age: i32,
        #[field(foreign_key = Team.id, ondelete = Cascade)]
        pub team_id: Option<i64>,
    }
}

/// A folder that goes with the test.
pub(crate) struct Folder(pub PathBuf);

impl Folder {
    pub fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        Folder(std::env::temp_dir().join(format!("fieldbook-migrate-{}-{number}", std::process::id())))
    }

    pub fn read(&self, file: &str) -> String {
        std::fs::read_to_string(self.0.join(file)).unwrap()
    }

    fn write(&self, file: &str, text: &str) {
        std::fs::create_dir_all(&self.0).unwrap();
        std::fs::write(self.0.join(file), text).unwrap();
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A folder with a first version of the models of before, applied, and two heroes in it.
fn started() -> Result<(Folder, Engine)> {
    let (folder, engine) = (Folder::new(), create_engine("sqlite://")?);
    let migrations = Migrations::new(&engine, &folder.0, (before::Team, before::Hero));
    migrations.create("first", &[])?.expect("tables are missing");
    migrations.up(None)?;
    let session = Session::new(&engine);
    session.exec(text("INSERT INTO team (id, name) VALUES (1, 'Preventers'), (2, 'Z-Force')"))?;
    session.exec(text(
        "INSERT INTO hero (id, name, nick, age, team_id) VALUES (1, 'Deadpond', 'Pond', 30, 2), (2, 'Rusty-Man', NULL, 48, 1)",
    ))?;
    session.commit()?;
    Ok((folder, engine))
}

fn next(folder: &Folder, engine: &Engine) -> Migrations {
    Migrations::new(engine, &folder.0, (after::Team, after::Hero))
}

fn rows(engine: &Engine, sql: &'static str) -> Vec<String> {
    let rows = Session::new(engine).exec(text(sql)).unwrap();
    rows.into_iter().map(|row| row.get::<String>(0).unwrap()).collect()
}

const HEROES: &str = "SELECT id || ' ' || name || ' ' || coalesce(nick, '-') || ' ' || age || ' ' || team_id FROM hero";

#[test]
fn a_version_leads_from_the_folder_to_the_models_and_back() -> Result<()> {
    let (folder, engine) = started()?;
    let migrations = next(&folder, &engine);
    let rename = "hero.nick=nickname".parse::<Rename>()?;
    migrations.create("second", &[rename])?.expect("the models differ");
    assert_eq!(
        folder.read("0002_second.up.sql"),
        "\
-- rename column hero.nick to nickname
-- add column team.city VARCHAR
-- add to team: UNIQUE (name)
-- alter column hero.age: NOT NULL
-- drop from hero: FOREIGN KEY(team_id) REFERENCES team (id)
-- add to hero: FOREIGN KEY(team_id) REFERENCES team (id) ON DELETE CASCADE
-- drop index ix_hero_name of hero
-- create index ix_hero_nickname on hero

ALTER TABLE hero RENAME COLUMN nick TO nickname;

CREATE TABLE _new_team (
    id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    city VARCHAR,
    PRIMARY KEY (id),
    UNIQUE (name)
);

-- refuse team repeats (name) of another row: SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY name ORDER BY id) AS _place, name IS NOT NULL AS _filled FROM team) AS _rows WHERE _place > 1 AND _filled
INSERT INTO _new_team (id, name) SELECT id, name FROM team;

DROP TABLE team;

ALTER TABLE _new_team RENAME TO team;

CREATE TABLE _new_hero (
    id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    nickname VARCHAR,
    age INTEGER NOT NULL,
    team_id INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY(team_id) REFERENCES team (id) ON DELETE CASCADE
);

-- refuse hero.age is NULL: SELECT id FROM hero WHERE age IS NULL
INSERT INTO _new_hero (id, name, nickname, age, team_id) SELECT id, name, nickname, age, team_id FROM hero;

DROP TABLE hero;

ALTER TABLE _new_hero RENAME TO hero;

CREATE INDEX ix_hero_nickname ON hero (nickname);
"
    );
    migrations.up(None)?;
    assert!(diff(&engine, (after::Team, after::Hero), &[])?.is_empty());
    migrations.check()?;
    let heroes = Session::new(&engine).exec(select(after::Hero))?.all();
    assert_eq!(heroes[0].nickname().as_deref(), Some("Pond"));

    migrations.down(1)?;
    assert!(diff(&engine, (before::Team, before::Hero), &[])?.is_empty());
    assert_eq!(rows(&engine, HEROES), ["1 Deadpond Pond 30 2", "2 Rusty-Man - 48 1"]);
    Ok(())
}

#[test]
fn rows_that_would_not_fit_are_named_and_nothing_is_done() -> Result<()> {
    let (folder, engine) = started()?;
    let session = Session::new(&engine);
    session.exec(text("UPDATE hero SET age = NULL WHERE id = 2"))?;
    session.commit()?;
    let migrations = next(&folder, &engine);
    migrations.create("second", &["hero.nick=nickname".parse()?])?;
    let error = migrations.up(None).unwrap_err();
    assert!(error.is_migration());
    assert_eq!(error.to_string(), "0002_second: hero.age is NULL (1 row: 2); change the rows first, nothing was done");
    assert!(diff(&engine, (before::Team, before::Hero), &[])?.is_empty());
    session.exec(text("UPDATE hero SET age = 5, team_id = 9 WHERE id = 2"))?;
    session.exec(text("INSERT INTO team (id, name) VALUES (3, 'Z-Force')"))?;
    session.commit()?;
    let error = migrations.up(None).unwrap_err();
    assert!(error.to_string().contains("team repeats (name) of another row (1 row: 3)"), "{error}");
    Ok(())
}

#[test]
fn rows_that_lose_what_they_refer_to_stop_a_version() -> Result<()> {
    let (folder, engine) = started()?;
    folder.write("0002_gone.up.sql", "DELETE FROM team WHERE id = 2;");
    let migrations = Migrations::new(&engine, &folder.0, (before::Team, before::Hero));
    let error = migrations.up(None).unwrap_err();
    assert!(error.to_string().contains("1 row of hero would refer to no row of team (the first is row 1)"), "{error}");
    assert_eq!(rows(&engine, "SELECT '' || count(*) FROM team"), ["2"]);
    Ok(())
}

#[test]
fn a_failing_statement_leaves_the_state_before_the_version() -> Result<()> {
    let (folder, engine) = started()?;
    let migrations = next(&folder, &engine);
    migrations.create("second", &["hero.nick=nickname".parse()?])?;
    let script = folder.read("0002_second.up.sql");
    let parts: Vec<&str> = script.split_inclusive(";\n").collect();
    for cut in 0..=parts.len() {
        folder.write("0002_second.up.sql", &format!("{}SELECT * FROM nowhere;", parts[..cut].concat()));
        assert!(migrations.up(None).unwrap_err().is_database(), "after {cut} statements");
        assert!(diff(&engine, (before::Team, before::Hero), &[])?.is_empty(), "after {cut} statements");
        assert_eq!(rows(&engine, HEROES).len(), 2);
    }
    folder.write("0002_second.up.sql", &script);
    assert_eq!(migrations.up(None)?.len(), 1);
    Ok(())
}

#[test]
fn a_folder_that_disagrees_with_the_history_is_refused() -> Result<()> {
    let (folder, engine) = started()?;
    let migrations = next(&folder, &engine);
    let first = folder.read("0001_first.up.sql");
    let refused = |what: &str| {
        let error = migrations.up(None).unwrap_err();
        assert!(error.is_migration() && error.to_string().contains(what), "{error}");
    };
    folder.write("0001_first.up.sql", &format!("{first}-- one more line\n"));
    refused("0001_first was changed after it was applied");
    folder.write("0001_first.up.sql", &first.replace('\n', "\r\n"));
    assert!(migrations.status()?[0].applied_at.is_some());
    std::fs::rename(folder.0.join("0001_first.up.sql"), folder.0.join("0003_first.up.sql")).unwrap();
    refused("0001_first.down.sql is there without 0001_first.up.sql");
    std::fs::rename(folder.0.join("0001_first.down.sql"), folder.0.join("0003_first.down.sql")).unwrap();
    refused("the database has version 0001_first, and the folder has not");
    for way in ["up", "down"] {
        let name = |number| folder.0.join(format!("{number}_first.{way}.sql"));
        std::fs::rename(name("0003"), name("0001")).unwrap();
    }
    migrations.create("second", &[])?;
    migrations.up(None)?;
    folder.write("0001_late.up.sql", "SELECT 1;");
    refused("have the same number");
    Ok(())
}

#[test]
fn a_version_numbered_before_an_applied_one_is_refused() -> Result<()> {
    let (folder, engine) = (Folder::new(), create_engine("sqlite://")?);
    folder.write("0002_b.up.sql", "CREATE TABLE b (id INTEGER)");
    let migrations = Migrations::new(&engine, &folder.0, Vec::new());
    migrations.up(None)?;
    folder.write("0001_a.up.sql", "CREATE TABLE a (id INTEGER)");
    let error = migrations.up(None).unwrap_err();
    assert!(error.to_string().contains("0001_a was not applied, but version 0002 was"), "{error}");
    Ok(())
}

#[test]
fn what_views_and_triggers_name_survives_a_table_made_anew() -> Result<()> {
    let (folder, engine) = started()?;
    folder.write(
        "0002_watch.up.sql",
        "CREATE VIEW old AS SELECT name FROM hero WHERE age > 40;\n\
         CREATE TABLE log (what VARCHAR);\n\
         CREATE TRIGGER watch AFTER UPDATE ON hero BEGIN INSERT INTO log VALUES (new.name); END;",
    );
    let migrations = Migrations::new(&engine, &folder.0, (before::Team, before::Hero));
    migrations.up(None)?;
    let migrations = next(&folder, &engine);
    migrations.create("third", &["hero.nick=nickname".parse()?])?;
    let script = folder.read("0003_third.up.sql").replace("DROP TABLE log;\n", "");
    folder.write("0003_third.up.sql", &script);
    migrations.up(None)?;
    let session = Session::new(&engine);
    session.exec(text("UPDATE hero SET age = 50 WHERE id = 1"))?;
    session.commit()?;
    assert_eq!(rows(&engine, "SELECT what FROM log"), ["Deadpond"]);
    assert_eq!(rows(&engine, "SELECT name FROM old ORDER BY 1"), ["Deadpond", "Rusty-Man"]);
    Ok(())
}

#[test]
fn the_command_line_does_what_the_calls_do() -> Result<()> {
    let (folder, engine) = started()?;
    let migrations = next(&folder, &engine);
    let run = |line: &str| {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        migrations.execute(&words).map_err(|error| error.to_string())
    };
    assert!(run("check").unwrap_err().contains("add column team.city VARCHAR"));
    assert!(run("new second --rename hero.nick=nickname").unwrap().contains("0002_second.down.sql"));
    assert_eq!(run("check").unwrap(), "models and folder agree\n");
    assert!(run("status").unwrap().contains("0002_second  not applied\n"));
    assert!(run("up --dry-run").unwrap().contains("ALTER TABLE hero RENAME COLUMN nick TO nickname;"));
    assert_eq!(run("up").unwrap(), "applied: 0002_second\n");
    assert_eq!(run("up").unwrap(), "nothing to do\n");
    assert_eq!(run("new third").unwrap(), "nothing differs: no version was written\n");
    assert_eq!(run("down").unwrap(), "taken back: 0002_second\n");
    assert_eq!(run("down --to 0").unwrap(), "taken back: 0001_first\n");
    assert!(run("sideways").unwrap_err().contains("`sideways` is no command"));
    assert!(run("up --to x").unwrap_err().contains("`x` is no number of a version"));
    Ok(())
}
