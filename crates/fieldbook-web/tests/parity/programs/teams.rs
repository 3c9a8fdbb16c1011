//! Heroes and teams: two tables, five operations each, and answers with what is related.

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model]
struct TeamBase {
    #[field(index)]
    name: String,
    headquarters: String,
}

#[model(table, extends = TeamBase)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    #[relationship(back_populates = team)]
    heroes: Vec<Hero>,
}

#[model(extends = TeamBase)]
struct TeamCreate {}

#[model(extends = TeamBase)]
struct TeamPublic {
    id: i64,
}

#[model(extends = TeamBase, all_optional)]
struct TeamUpdate {}

/// In the last program a team's own number can be changed too.
mod with_id {
    use fieldbook::prelude::*;

    #[model]
    pub struct TeamUpdate {
        id: Option<i64>,
        name: Option<String>,
        headquarters: Option<String>,
    }
}

#[model]
struct HeroBase {
    #[field(index)]
    name: String,
    secret_name: String,
    #[field(index)]
    age: Option<i64>,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
}

#[model(table, extends = HeroBase)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[relationship(back_populates = heroes)]
    team: Option<Team>,
}

#[model(extends = HeroBase)]
struct HeroCreate {}

#[model(extends = HeroBase)]
struct HeroPublic {
    id: i64,
}

#[model(extends = HeroBase, all_optional)]
struct HeroUpdate {}

#[model(extends = HeroPublic)]
struct HeroPublicWithTeam {
    team: Option<TeamPublic>,
}

#[model(extends = TeamPublic)]
struct TeamPublicWithHeroes {
    #[field(default = Vec::<HeroPublic>::new())]
    heroes: Vec<HeroPublic>,
}

#[model]
struct Page {
    #[field(default = 0)]
    offset: i64,
    #[field(default = 100, le = 100)]
    limit: i64,
}

/// The five operations of a table.
macro_rules! operations {
    (
        $table:ident $missing:literal: $public:ident $create:ident $update:ident
        $create_one:ident $read_all:ident $find:ident $update_one:ident $delete_one:ident
    ) => {
        fn $find(session: &Session, id: i64) -> Answer<$table> {
            session.get($table, id)?.ok_or_else(|| not_found($missing))
        }

        fn $create_one(session: Session, Json(given): Json<$create>) -> Answer<$public> {
            let object = $table::model_validate(&given)?;
            session.add(&object);
            session.commit()?;
            Ok($public::model_validate(&object)?)
        }

        fn $read_all(session: Session, Query(page): Query<Page>) -> Answer<Vec<$public>> {
            let all = session.exec(select($table).offset(page.offset()).limit(page.limit()))?;
            all.into_iter().map(|object| Ok($public::model_validate(&object)?)).collect()
        }

        fn $update_one(session: Session, Path(id): Path<i64>, Json(change): Json<$update>) -> Answer<$public> {
            let object = $find(&session, id)?;
            object.sqlmodel_update(&change);
            session.commit()?;
            Ok($public::model_validate(&object)?)
        }

        fn $delete_one(session: Session, Path(id): Path<i64>) -> Answer<serde_json::Value> {
            session.delete(&$find(&session, id)?)?;
            session.commit()?;
            Ok(json!({"ok": true}))
        }
    };
}

operations! {
    Hero "Hero not found": HeroPublic HeroCreate HeroUpdate
    create_hero read_heroes find_hero update_hero delete_hero
}

operations! {
    Team "Team not found": TeamPublic TeamCreate TeamUpdate
    create_team read_teams find_team update_team delete_team
}

mod alone {
    use super::*;

    pub fn read_hero(session: Session, Path(id): Path<i64>) -> Answer<HeroPublic> {
        Ok(HeroPublic::model_validate(&find_hero(&session, id)?)?)
    }

    pub fn read_team(session: Session, Path(id): Path<i64>) -> Answer<TeamPublic> {
        Ok(TeamPublic::model_validate(&find_team(&session, id)?)?)
    }
}

mod related {
    use super::*;

    pub fn read_hero(session: Session, Path(id): Path<i64>) -> Answer<HeroPublicWithTeam> {
        Ok(HeroPublicWithTeam::model_validate(&find_hero(&session, id)?)?)
    }

    pub fn read_team(session: Session, Path(id): Path<i64>) -> Answer<TeamPublicWithHeroes> {
        Ok(TeamPublicWithHeroes::model_validate(&find_team(&session, id)?)?)
    }

    pub fn update_team(
        session: Session,
        Path(id): Path<i64>,
        Json(change): Json<with_id::TeamUpdate>,
    ) -> Answer<TeamPublic> {
        let team = find_team(&session, id)?;
        team.sqlmodel_update(&change);
        session.commit()?;
        Ok(TeamPublic::model_validate(&team)?)
    }
}

fn begin(engine: &Engine) -> Api {
    engine.create_all((Team, Hero)).unwrap();
    Api::new(engine)
        .title("FastAPI")
        .route("/heroes/", post(create_hero).get(read_heroes))
        .route("/teams/", post(create_team).get(read_teams))
}

pub fn teams(engine: &Engine) -> Api {
    begin(engine)
        .route("/heroes/{hero_id}", get(alone::read_hero).patch(update_hero).delete(delete_hero))
        .route("/teams/{team_id}", get(alone::read_team).patch(update_team).delete(delete_team))
}

pub fn relationships(engine: &Engine) -> Api {
    begin(engine)
        .route("/heroes/{hero_id}", get(related::read_hero).patch(update_hero).delete(delete_hero))
        .route("/teams/{team_id}", get(related::read_team).patch(related::update_team).delete(delete_team))
}
