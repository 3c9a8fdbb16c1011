//! Migrations keep the names that a naming convention gives, on SQLite and on PostgreSQL.

use fieldbook::NamingConvention;
use fieldbook::migrate::{Change, Migrations, diff};
use fieldbook::prelude::*;

use crate::database;
use crate::migrate_versions::Folder;

mod before {
    use fieldbook::prelude::*;

    #[model(table)]
    pub struct Team {
        #[field(primary_key)]
        pub id: Option<i64>,
        #[field(unique)]
        pub name: String,
    }

    #[model(table, check("age >= 0", name = "age"))]
    pub struct Hero {
        #[field(primary_key)]
        pub id: Option<i64>,
        pub age: i64,
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
    }

    #[model(table, check("age >= 0", name = "age"))]
    pub struct Hero {
        #[field(primary_key)]
        pub id: Option<i64>,
        pub age: i64,
        #[field(foreign_key = Team.id)]
        pub team_id: Option<i64>,
        #[field(foreign_key = Hero.id)]
        pub boss_id: Option<i64>,
    }

    #[model(table)]
    pub struct Medal {
        #[field(primary_key)]
        pub id: Option<i64>,
        #[field(foreign_key = Hero.id)]
        pub hero_id: i64,
    }
}

fn names() -> NamingConvention {
    NamingConvention::new()
        .pk("pk_%(table_name)s")
        .fk("fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s")
        .uq("uq_%(table_name)s_%(column_0_name)s")
        .ck("ck_%(table_name)s_%(constraint_name)s")
}

fn said(changes: &[Change]) -> Vec<String> {
    let mut said: Vec<String> = changes.iter().map(ToString::to_string).collect();
    said.sort();
    said
}

#[test]
fn constraints_get_the_names_of_a_convention_and_lose_them() -> Result<()> {
    let (folder, engine) = (Folder::new(), database::engine());
    let models = || (before::Team, before::Hero);
    let migrations = Migrations::new(&engine, &folder.0, models());
    migrations.create("first", &[])?.expect("tables are missing");
    migrations.up(None)?;
    let session = Session::new(&engine);
    session.exec(text("INSERT INTO team (id, name) VALUES (1, 'Preventers')"))?;
    session.exec(text("INSERT INTO hero (id, age, team_id) VALUES (1, 30, 1)"))?;
    session.commit()?;

    let engine = engine.naming_convention(names());
    assert_eq!(
        said(&migrations.pending_changes()?),
        [
            "add to hero: CONSTRAINT ck_hero_age CHECK (age >= 0)",
            "add to hero: CONSTRAINT fk_hero_team_id_team FOREIGN KEY(team_id) REFERENCES team (id)",
            "add to hero: CONSTRAINT pk_hero PRIMARY KEY (id)",
            "add to team: CONSTRAINT pk_team PRIMARY KEY (id)",
            "add to team: CONSTRAINT uq_team_name UNIQUE (name)",
            "drop from hero: CONSTRAINT age CHECK (age >= 0)",
            "drop from hero: FOREIGN KEY(team_id) REFERENCES team (id)",
            "drop from hero: PRIMARY KEY (id)",
            "drop from team: PRIMARY KEY (id)",
            "drop from team: UNIQUE (name)",
        ]
    );
    let plan = diff(&engine, models(), &[])?;
    if database::is_postgresql() {
        let sent: Vec<&str> = plan.statements.iter().map(|statement| statement.sql.as_str()).collect();
        assert_eq!(
            sent,
            [
                "ALTER TABLE team RENAME CONSTRAINT team_pkey TO pk_team",
                "ALTER TABLE team RENAME CONSTRAINT team_name_key TO uq_team_name",
                "ALTER TABLE hero RENAME CONSTRAINT hero_pkey TO pk_hero",
                "ALTER TABLE hero RENAME CONSTRAINT hero_team_id_fkey TO fk_hero_team_id_team",
                "ALTER TABLE hero RENAME CONSTRAINT age TO ck_hero_age",
            ]
        );
    }
    migrations.create("names", &[])?.expect("names are missing");
    migrations.up(None)?;
    migrations.check()?;
    assert!(diff(&engine, models(), &[])?.is_empty());
    let session = Session::new(&engine);
    session.exec(text("INSERT INTO hero (id, age) VALUES (2, 7)"))?;
    let error = session.exec(text("INSERT INTO hero (id, age) VALUES (3, -1)")).unwrap_err();
    assert!(error.is_check() && error.to_string().contains("ck_hero_age"), "{error}");
    session.rollback()?;

    migrations.down(1)?;
    let plain = engine.clone().naming_convention(NamingConvention::new());
    assert!(diff(&plain, models(), &[])?.is_empty());
    let heroes = Session::new(&plain).exec(select(before::Hero))?.all();
    assert_eq!(heroes.iter().map(|hero| (hero.age(), hero.team_id())).collect::<Vec<_>>(), [(30, Some(1))]);
    Ok(())
}

#[test]
fn what_a_migration_adds_has_the_name_of_the_convention() -> Result<()> {
    let (folder, engine) = (Folder::new(), database::engine().naming_convention(names()));
    Migrations::new(&engine, &folder.0, (before::Team, before::Hero)).create("first", &[])?.expect("all is missing");
    let migrations = Migrations::new(&engine, &folder.0, (after::Team, after::Hero, after::Medal));
    migrations.create("second", &[])?.expect("a column and a table are missing");
    let up = folder.read("0002_second.up.sql");
    let key = match database::is_postgresql() {
        true => "ADD CONSTRAINT fk_hero_boss_id_hero FOREIGN KEY(boss_id) REFERENCES hero (id)",
        false => "ADD COLUMN boss_id INTEGER CONSTRAINT fk_hero_boss_id_hero REFERENCES hero (id)",
    };
    assert!(up.contains(&format!("ALTER TABLE hero {key};")), "{up}");
    assert!(up.contains("CONSTRAINT pk_medal PRIMARY KEY (id)"), "{up}");
    assert!(up.contains("CONSTRAINT fk_medal_hero_id_hero FOREIGN KEY(hero_id) REFERENCES hero (id)"), "{up}");
    migrations.up(None)?;
    migrations.check()?;
    // What the statements made has the names: nothing is left to do, neither by the folder nor by the database.
    assert!(diff(&engine, (after::Team, after::Hero, after::Medal), &[])?.is_empty());
    let renamed = diff(
        &engine.clone().naming_convention(names().fk("%(column_0_name)s")),
        (after::Team, after::Hero, after::Medal),
        &[],
    )?;
    let keys: Vec<String> = said(&renamed.changes).into_iter().filter(|change| change.starts_with("drop")).collect();
    assert_eq!(
        keys,
        [
            "drop from hero: CONSTRAINT fk_hero_boss_id_hero FOREIGN KEY(boss_id) REFERENCES hero (id)",
            "drop from hero: CONSTRAINT fk_hero_team_id_team FOREIGN KEY(team_id) REFERENCES team (id)",
            "drop from medal: CONSTRAINT fk_medal_hero_id_hero FOREIGN KEY(hero_id) REFERENCES hero (id)",
        ]
    );
    Ok(())
}
