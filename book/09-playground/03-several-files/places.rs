use crate::people::Guide;
use fieldbook::prelude::*;

#[model(table)]
pub struct Trail {
    #[field(primary_key)]
    pub id: Option<i64>,
    pub name: String,
    pub kilometres: i32,
    #[field(foreign_key = Guide.id)]
    pub guide_id: Option<i64>,
    #[relationship(back_populates = trails)]
    pub guide: Option<Guide>,
}

pub fn trail(name: &str, kilometres: i32, guide: &Guide) -> Trail {
    let trail = Trail::builder().name(name).kilometres(kilometres);
    trail.guide(guide).build()
}

pub fn effort(trail: &Trail) -> &'static str {
    match trail.kilometres() {
        ..=6 => "a stroll",
        7..=15 => "a good day out",
        _ => "an adventure",
    }
}
