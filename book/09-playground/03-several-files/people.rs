use crate::places::Trail;
use fieldbook::prelude::*;

#[model(table)]
pub struct Guide {
    #[field(primary_key)]
    pub id: Option<i64>,
    pub name: String,
    pub years: i32,
    #[relationship(back_populates = guide)]
    pub trails: Vec<Trail>,
}

pub fn guide(name: &str, years: i32) -> Guide {
    Guide::builder().name(name).years(years).build()
}

pub fn introduction(guide: &Guide) -> String {
    format!("{} has been a guide for {} years:", guide.name(), guide.years())
}
