//! What is stored, what a client sends, what it gets.

use fieldbook::prelude::*;

/// What every team has.
#[model]
pub struct TeamBase {
    /// What it is called.
    #[field(unique, min_length = 1, max_length = 100)]
    name: String,
    /// Where it meets.
    #[field(min_length = 1, max_length = 100)]
    headquarters: String,
}

/// A team as it is stored.
#[model(table, extends = TeamBase)]
pub struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    #[relationship(back_populates = team)]
    heroes: Vec<Hero>,
}

/// A team that is to be.
#[model(extends = TeamBase)]
pub struct TeamCreate {}

/// A team.
#[model(extends = TeamBase)]
pub struct TeamPublic {
    id: i64,
}

/// A team with its heroes.
#[model(extends = TeamPublic)]
pub struct TeamPublicWithHeroes {
    heroes: Vec<HeroPublic>,
}

/// What every hero has.
#[model]
pub struct HeroBase {
    /// What everyone says.
    #[field(unique, min_length = 1, max_length = 100)]
    name: String,
    /// In years.
    #[field(index, ge = 0, le = 1000)]
    age: Option<i64>,
    /// Its team.
    #[field(foreign_key = Team.id, index)]
    team_id: Option<i64>,
}

/// A hero as it is stored.
#[model(table, extends = HeroBase)]
pub struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    secret_name: String,
    hashed_password: String,
    #[relationship(back_populates = heroes)]
    team: Option<Team>,
}

/// A hero who is to be.
#[model(extends = HeroBase)]
pub struct HeroCreate {
    #[field(min_length = 1, max_length = 100)]
    secret_name: String,
    #[field(min_length = 8, max_length = 100)]
    password: String,
}

/// What is to change of a hero.
#[model(extends = HeroBase, all_optional)]
pub struct HeroUpdate {
    #[field(min_length = 8, max_length = 100)]
    password: Option<String>,
}

/// A hero, as everyone may see it: neither its secret name nor its password.
#[model(extends = HeroBase)]
pub struct HeroPublic {
    id: i64,
}

/// A hero with its team.
#[model(extends = HeroPublic)]
pub struct HeroPublicWithTeam {
    team: Option<TeamPublic>,
}

/// Part of a list.
#[model]
pub struct Page {
    /// How many to leave out.
    #[field(default = 0, ge = 0)]
    offset: i64,
    /// How many to give.
    #[field(default = 20, ge = 1, le = 100)]
    limit: i64,
}

/// Who wants in.
#[model]
pub struct Login {
    name: String,
    password: String,
}

/// Why not.
#[model]
pub struct Problem {
    detail: fieldbook::serde_json::Value,
}
