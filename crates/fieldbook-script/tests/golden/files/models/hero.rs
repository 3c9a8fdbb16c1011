use crate::team::Team;
use fieldbook::prelude::*;

#[model(table)]
pub struct Hero {
    #[field(primary_key)]
    pub id: Option<i64>,
    pub name: String,
    #[field(foreign_key = Team.id)]
    pub team_id: Option<i64>,
    #[relationship(back_populates = heroes)]
    pub team: Option<Team>,
}

pub fn of_team(session: &Session, name: &str) -> Result<Vec<Hero>> {
    Ok(session
        .exec(select(Hero).join(Team).filter(Team.name.eq(name)))?
        .all())
}
