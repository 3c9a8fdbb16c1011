//! What can be done with teams.

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

use crate::models::{Page, Team, TeamCreate, TeamPublic, TeamPublicWithHeroes};

pub fn create(session: Session, Json(team): Json<TeamCreate>) -> Answer<TeamPublic> {
    let team = Team::model_validate(&team)?;
    session.add(&team);
    session.commit()?;
    Ok(TeamPublic::model_validate(&team)?)
}

pub fn read_all(session: Session, Query(page): Query<Page>) -> Answer<Vec<TeamPublic>> {
    let teams = session.exec(select(Team).order_by(Team.id).offset(page.offset()).limit(page.limit()))?;
    teams.into_iter().map(|team| Ok(TeamPublic::model_validate(&team)?)).collect()
}

pub fn read_one(session: Session, Path(team_id): Path<i64>) -> Answer<TeamPublicWithHeroes> {
    let team = session.get(Team, team_id)?.ok_or_else(|| not_found("Team not found"))?;
    Ok(TeamPublicWithHeroes::model_validate(&team)?)
}
