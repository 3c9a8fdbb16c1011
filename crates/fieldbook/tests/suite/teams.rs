//! The models of the session tests: teams with heroes, in the variants that their relationship can have.

use crate::log::Log;

/// What every variant offers besides its models.
macro_rules! helpers {
    () => {
        pub fn team(name: &str) -> Team {
            Team::builder().name(name).build()
        }

        pub fn hero(name: &str) -> Hero {
            Hero::builder().name(name).build()
        }

        /// A database with these tables, and what it is sent from then on.
        pub fn engine() -> (Engine, Log) {
            let engine = crate::database::engine();
            engine.create_all((Team, Hero)).unwrap();
            crate::database::unbind(&engine);
            let log = Log::of(&engine);
            (engine, log)
        }

        /// Team 1 with heroes 1 and 2, committed; the session holds nothing of it.
        #[allow(dead_code)]
        pub fn filled() -> (Engine, Log, Session) {
            let (engine, log) = engine();
            {
                let session = Session::new(&engine);
                let a = team("A");
                a.heroes().push(&hero("h1"));
                a.heroes().push(&hero("h2"));
                session.add(&a);
                session.commit().unwrap();
            }
            log.clear();
            let session = Session::new(&engine);
            (engine, log, session)
        }
    };
}

/// As declared without any option.
pub mod plain {
    use fieldbook::prelude::*;

    use super::Log;

    #[model(table)]
    pub struct Team {
        #[field(primary_key)]
        id: Option<i64>,
        name: String,
        #[relationship(back_populates = team)]
        heroes: Vec<Hero>,
    }

    #[model(table)]
    pub struct Hero {
        #[field(primary_key)]
        id: Option<i64>,
        name: String,
        age: Option<i32>,
        #[field(foreign_key = Team.id)]
        team_id: Option<i64>,
        #[relationship(back_populates = heroes)]
        team: Option<Team>,
    }

    helpers!();
}

/// The database deletes a deleted team's heroes.
pub mod on_delete {
    use fieldbook::prelude::*;

    use super::Log;

    #[model(table)]
    pub struct Team {
        #[field(primary_key)]
        id: Option<i64>,
        name: String,
        #[relationship(back_populates = team)]
        heroes: Vec<Hero>,
    }

    #[model(table)]
    pub struct Hero {
        #[field(primary_key)]
        id: Option<i64>,
        name: String,
        age: Option<i32>,
        #[field(foreign_key = Team.id, ondelete = Cascade)]
        team_id: Option<i64>,
        #[relationship(back_populates = heroes)]
        team: Option<Team>,
    }

    helpers!();
}

/// Heroes are deleted with their team, and when they lose it.
pub mod owned {
    use fieldbook::prelude::*;

    use super::Log;

    #[model(table)]
    pub struct Team {
        #[field(primary_key)]
        id: Option<i64>,
        name: String,
        #[relationship(back_populates = team, cascade_delete)]
        heroes: Vec<Hero>,
    }

    #[model(table)]
    pub struct Hero {
        #[field(primary_key)]
        id: Option<i64>,
        name: String,
        age: Option<i32>,
        #[field(foreign_key = Team.id)]
        team_id: Option<i64>,
        #[relationship(back_populates = heroes)]
        team: Option<Team>,
    }

    helpers!();
}

/// The database looks after heroes that are not loaded.
pub mod passive {
    use fieldbook::prelude::*;

    use super::Log;

    #[model(table)]
    pub struct Team {
        #[field(primary_key)]
        id: Option<i64>,
        name: String,
        #[relationship(back_populates = team, passive_deletes = On)]
        heroes: Vec<Hero>,
    }

    #[model(table)]
    pub struct Hero {
        #[field(primary_key)]
        id: Option<i64>,
        name: String,
        age: Option<i32>,
        #[field(foreign_key = Team.id)]
        team_id: Option<i64>,
        #[relationship(back_populates = heroes)]
        team: Option<Team>,
    }

    helpers!();
}

/// The database alone looks after heroes.
pub mod hands_off {
    use fieldbook::prelude::*;

    use super::Log;

    #[model(table)]
    pub struct Team {
        #[field(primary_key)]
        id: Option<i64>,
        name: String,
        #[relationship(back_populates = team, passive_deletes = All)]
        heroes: Vec<Hero>,
    }

    #[model(table)]
    pub struct Hero {
        #[field(primary_key)]
        id: Option<i64>,
        name: String,
        age: Option<i32>,
        #[field(foreign_key = Team.id)]
        team_id: Option<i64>,
        #[relationship(back_populates = heroes)]
        team: Option<Team>,
    }

    helpers!();
}

/// Heroes are deleted with their team; those not loaded, by the database.
pub mod owned_passive {
    use fieldbook::prelude::*;

    use super::Log;

    #[model(table)]
    pub struct Team {
        #[field(primary_key)]
        id: Option<i64>,
        name: String,
        #[relationship(back_populates = team, cascade_delete, passive_deletes = On)]
        heroes: Vec<Hero>,
    }

    #[model(table)]
    pub struct Hero {
        #[field(primary_key)]
        id: Option<i64>,
        name: String,
        age: Option<i32>,
        #[field(foreign_key = Team.id)]
        team_id: Option<i64>,
        #[relationship(back_populates = heroes)]
        team: Option<Team>,
    }

    helpers!();
}

/// Teams and heroes over a link table.
pub mod linked {
    use fieldbook::prelude::*;

    use super::Log;

    #[model(table)]
    pub struct Link {
        #[field(primary_key, foreign_key = Team.id)]
        team_id: Option<i64>,
        #[field(primary_key, foreign_key = Hero.id)]
        hero_id: Option<i64>,
    }

    #[model(table)]
    pub struct Team {
        #[field(primary_key)]
        id: Option<i64>,
        name: String,
        #[relationship(back_populates = teams, link_model = Link)]
        heroes: Vec<Hero>,
    }

    #[model(table)]
    pub struct Hero {
        #[field(primary_key)]
        id: Option<i64>,
        name: String,
        #[relationship(back_populates = heroes, link_model = Link)]
        teams: Vec<Team>,
    }

    pub fn engine() -> (Engine, Log) {
        let engine = crate::database::engine();
        engine.create_all((Team, Hero, Link)).unwrap();
        crate::database::unbind(&engine);
        let log = Log::of(&engine);
        (engine, log)
    }

    pub fn team(name: &str) -> Team {
        Team::builder().name(name).build()
    }

    pub fn hero(name: &str) -> Hero {
        Hero::builder().name(name).build()
    }
}

pub const SELECT_HERO: &str = "SELECT hero.id, hero.name, hero.age, hero.team_id FROM hero";
pub const SELECT_TEAM: &str = "SELECT team.id, team.name FROM team";

/// Writes the abbreviations of `behaviour.md` out: `hero#1` is the hero with that key, `hero of team#1` a team's heroes.
pub fn spelled(log: &str) -> String {
    let spell = |line: &str| {
        let line = line.trim();
        if let Some(key) = line.strip_prefix("SELECT hero of team#") {
            return format!("{SELECT_HERO} WHERE ? = hero.team_id [{key}]");
        }
        if let Some(key) = line.strip_prefix("SELECT hero#") {
            return format!("{SELECT_HERO} WHERE hero.id = ? [{key}]");
        }
        if let Some(key) = line.strip_prefix("SELECT team#") {
            return format!("{SELECT_TEAM} WHERE team.id = ? [{key}]");
        }
        let insert = "INSERT INTO hero (name, age, team_id) VALUES (?, ?, ?)";
        line.replace("INSERT hero +id", &format!("{insert} RETURNING id"))
            .replace("INSERT hero", insert)
            .replace("INSERT team +id", "INSERT INTO team (name) VALUES (?) RETURNING id")
            .replace("INSERT team", "INSERT INTO team (name) VALUES (?)")
            .replace("DELETE hero", "DELETE FROM hero WHERE hero.id = ?")
            .replace("DELETE team", "DELETE FROM team WHERE team.id = ?")
    };
    log.lines().map(spell).collect::<Vec<_>>().join("\n")
}
