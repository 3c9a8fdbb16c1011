//! Loading with the query: nested paths, refusal on any level, one statement a step.

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::log::Log;
use crate::teams::plain;

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = team)]
    heroes: Vec<Hero>,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
    #[relationship(back_populates = heroes)]
    team: Option<Team>,
    #[relationship(back_populates = hero)]
    pets: Vec<Pet>,
}

#[model(table)]
struct Pet {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[field(foreign_key = Hero.id)]
    hero_id: Option<i64>,
    #[relationship(back_populates = pets)]
    hero: Option<Hero>,
}

/// Two teams, two heroes in the first and one in the second, each hero with a pet.
fn filled() -> (Engine, Log) {
    let engine = crate::database::engine();
    engine.create_all((Team, Hero, Pet)).unwrap();
    let session = Session::new(&engine);
    let teams = ["A", "B"].map(|name| Team::builder().name(name).build());
    for (index, name) in ["h1", "h2", "h3"].into_iter().enumerate() {
        let pet = Pet::builder().name(format!("pet of {name}")).build();
        let hero = Hero::builder().name(name).pets([&pet]).build();
        teams[index / 2].heroes().push(&hero);
    }
    session.add_all(&teams);
    session.commit().unwrap();
    let log = Log::of(&engine);
    (engine, log)
}

/// Reads everything from the teams on, which sends nothing where everything is loaded.
fn read(teams: &[Team]) -> Vec<String> {
    let heroes = teams.iter().flat_map(Team::heroes);
    heroes.flat_map(|hero| hero.pets()).map(|pet| pet.name()).collect()
}

const PETS: [&str; 3] = ["pet of h1", "pet of h2", "pet of h3"];

#[test]
fn a_path_of_selectin_loads_sends_one_statement_a_step() {
    let (engine, log) = filled();
    let session = Session::new(&engine);
    let query = select(Team).options(selectin_load(Team.heroes).selectin_load(Hero.pets));
    let teams = session.exec(query).unwrap().all();
    log.check(
        "BEGIN
        SELECT team.id, team.name FROM team
        SELECT hero.team_id, hero.id, hero.name FROM hero WHERE hero.team_id IN (?, ?) [1, 2]
        SELECT pet.hero_id, pet.id, pet.name FROM pet WHERE pet.hero_id IN (?, ?, ?) [1, 2, 3]",
    );
    assert_eq!(read(&teams), PETS);
    log.check("");
}

#[test]
fn a_path_of_joins_is_one_statement() {
    let (engine, log) = filled();
    let session = Session::new(&engine);
    let query = select(Pet).options(joined_load(Pet.hero).joined_load(Hero.team));
    let pets = session.exec(query).unwrap().all();
    log.check(
        "BEGIN
        SELECT pet.id, pet.name, pet.hero_id, team_1.id AS id_1, team_1.name AS name_1, hero_1.id AS id_2, hero_1.name AS name_2, hero_1.team_id FROM pet LEFT OUTER JOIN hero AS hero_1 ON hero_1.id = pet.hero_id LEFT OUTER JOIN team AS team_1 ON team_1.id = hero_1.team_id",
    );
    let teams: Vec<String> = pets.iter().map(|pet| pet.hero().unwrap().team().unwrap().name()).collect();
    assert_eq!(teams, ["A", "A", "B"]);
    log.check("");
}

#[test]
fn a_join_may_be_followed_by_another_statement_and_the_other_way_round() {
    let (engine, log) = filled();
    let session = Session::new(&engine);
    let query = select(Team).options(joined_load(Team.heroes).selectin_load(Hero.pets));
    let teams = session.exec(query).unwrap().unique().all();
    assert_eq!(log.take().len(), 3);
    assert_eq!(read(&teams), PETS);
    log.check("");
    let session = Session::new(&engine);
    let query = select(Team).options(selectin_load(Team.heroes).joined_load(Hero.pets));
    let teams = session.exec(query).unwrap().all();
    assert_eq!(log.take().len(), 3);
    assert_eq!(read(&teams), PETS);
    log.check("");
}

#[test]
fn a_to_one_relationship_is_asked_for_by_the_keys_that_are_there() {
    let (engine, log) = filled();
    let session = Session::new(&engine);
    session.add(&Hero::builder().name("alone").build());
    session.flush().unwrap();
    log.clear();
    let heroes = session.exec(select(Hero).options(selectin_load(Hero.team))).unwrap().all();
    log.check(
        "SELECT hero.id, hero.name, hero.team_id FROM hero
        SELECT team.id, team.name FROM team WHERE team.id IN (?, ?) [1, 2]",
    );
    let teams: Vec<Option<String>> = heroes.iter().map(|hero| hero.team().map(|team| team.name())).collect();
    assert_eq!(teams, [Some("A".into()), Some("A".into()), Some("B".into()), None]);
    log.check("");
}

#[test]
fn a_path_may_end_in_a_refusal() {
    let (engine, _) = filled();
    let session = Session::new(&engine);
    let query = select(Team).options(selectin_load(Team.heroes).raise_load(Hero.pets));
    let teams = session.exec(query).unwrap().all();
    let hero = teams[0].heroes().get(0).unwrap();
    let error = hero.try_pets().unwrap_err();
    assert!(error.is_invalid_request());
    assert_eq!(
        error.to_string(),
        "'Hero.pets' is not available due to raise_load; load it with the query, by selectin_load or joined_load"
    );
    let query = select(Hero).options(raise_load(Hero.team));
    let session = Session::new(&engine);
    let hero = session.exec(query).unwrap().first().unwrap();
    assert!(hero.try_team().unwrap_err().is_invalid_request());
}

#[test]
fn several_options_and_lazy_loading_go_together() {
    let (engine, log) = filled();
    let session = Session::new(&engine);
    let query = select(Hero).options((joined_load(Hero.team), selectin_load(Hero.pets), lazy_load(Hero.pets)));
    let heroes = session.exec(query.order_by(Hero.id)).unwrap().all();
    log.clear();
    assert_eq!(heroes[0].team().unwrap().name(), "A");
    log.check("");
    assert_eq!(heroes[0].pets().len(), 1);
    log.check("SELECT pet.id, pet.name, pet.hero_id FROM pet WHERE ? = pet.hero_id [1]");
}

#[test]
fn relationships_are_refreshed_and_expired_by_name() {
    let (engine, _, session) = plain::filled();
    let team = session.get(plain::Team, 1).unwrap().unwrap();
    let before = team.heroes().len();
    {
        let other = Session::new(&engine);
        let hero = plain::hero("new");
        hero.set_team_id(1);
        other.add(&hero);
        other.commit().unwrap();
    }
    assert_eq!(team.heroes().len(), before);
    session.refresh_fields(&team, plain::Team.heroes).unwrap();
    assert_eq!(team.heroes().len(), before + 1);
    let log = Log::of(&engine);
    session.refresh_fields(&team, (plain::Team.name, plain::Team.heroes)).unwrap();
    let hero = team.heroes().get(0).unwrap();
    assert_eq!(log.take().iter().filter(|sql| sql.starts_with("SELECT")).count(), 2);
    session.expire_fields(&team, plain::Team.heroes).unwrap();
    session.expire_fields(&hero, plain::Hero.team).unwrap();
    assert_eq!(team.heroes().len(), before + 1);
    assert_eq!(log.take().iter().filter(|sql| sql.starts_with("SELECT")).count(), 1);
}

/// Seed 50343 of `cargo xtask differential`.
#[test]
fn what_is_loaded_beside_a_query_has_no_labels() {
    let (engine, log) = filled();
    let session = Session::new(&engine);
    session.exec(select(Team).options(selectin_load(Team.heroes).joined_load(Hero.team))).unwrap().all();
    log.check(
        "BEGIN
        SELECT team.id, team.name FROM team
        SELECT hero.team_id, hero.id, hero.name, team_1.id, team_1.name FROM hero LEFT OUTER JOIN team AS team_1 ON team_1.id = hero.team_id WHERE hero.team_id IN (?, ?) [1, 2]",
    );
}

/// Seed 50183.
#[test]
fn joins_come_in_the_order_of_declaration() {
    let (engine, log) = filled();
    let session = Session::new(&engine);
    session.exec(select(Hero).options((joined_load(Hero.pets), joined_load(Hero.team)))).unwrap().unique().all();
    log.check(
        "BEGIN
        SELECT hero.id, hero.name, hero.team_id, team_1.id AS id_1, team_1.name AS name_1, pet_1.id AS id_2, pet_1.name AS name_2, pet_1.hero_id FROM hero LEFT OUTER JOIN team AS team_1 ON team_1.id = hero.team_id LEFT OUTER JOIN pet AS pet_1 ON hero.id = pet_1.hero_id",
    );
}

/// Seed 50091.
#[test]
fn a_join_leaves_a_list_that_was_changed_from_the_other_side() {
    let (engine, log) = filled();
    let session = Session::builder(&engine).autoflush(false).open();
    let team = session.get_one(Team, 2).unwrap();
    let hero = Hero::builder().name("new").build();
    session.add(&hero);
    hero.set_team(&team);
    session.exec(select(Team).options(joined_load(Team.heroes))).unwrap().unique().all();
    log.clear();
    assert_eq!(team.heroes().iter().map(|hero| hero.name()).collect::<Vec<_>>(), ["h3", "new"]);
    log.check("SELECT hero.id, hero.name, hero.team_id FROM hero WHERE ? = hero.team_id [2]");
}

#[test]
fn a_condition_is_refused_where_nothing_is_loaded_that_it_could_narrow() {
    let (engine, log) = filled();
    let session = Session::new(&engine);
    let narrowed = || Team.heroes.and_(Hero.name.eq("h1"));
    for option in [contains_eager(narrowed()), lazy_load(narrowed()), raise_load(narrowed())] {
        let error = session.exec(select(Team).options(option)).unwrap_err();
        assert!(error.is_invalid_request());
        assert!(error.to_string().contains("Team.heroes loads nothing that its and_(…) could narrow"), "{error}");
    }
    log.check("");
}
