use crate::hero::Hero;
use fieldbook::prelude::*;

#[model(table)]
pub struct Team {
    #[field(primary_key)]
    pub id: Option<i64>,
    pub name: String,
    #[relationship(back_populates = team)]
    pub heroes: Vec<Hero>,
}

pub fn named(name: &str) -> Team {
    Team::builder().name(name).build()
}
