//! Models that a program of another crate extends and refers to.

/// The models, in a module of their own, so that paths matter.
pub mod models {
    use fieldbook::prelude::*;

    /// Known under this name only here.
    #[derive(FieldEnum, Clone, Copy, Debug, PartialEq)]
    pub enum Power {
        /// Through the air.
        Flight,
        /// More than others have.
        Strength,
    }

    fn usual_power() -> Power {
        Power::Strength
    }

    fn not_empty(name: &str) -> std::result::Result<(), String> {
        if name.trim().is_empty() { Err("a name has letters".into()) } else { Ok(()) }
    }

    /// Where heroes meet.
    #[model(table)]
    pub struct Team {
        #[field(primary_key)]
        id: Option<i64>,
        name: String,
    }

    /// Everything with a name.
    #[model]
    pub struct Named {
        /// What everyone says.
        #[field(index, max_length = 20, validate = not_empty)]
        name: String,
    }

    /// What every hero has.
    #[model(extends = Named)]
    pub struct HeroBase {
        /// What they can do.
        #[field(default_factory = usual_power)]
        power: Power,
        spare: Option<Power>,
        #[field(ge = 0)]
        age: Option<i32>,
        #[field(foreign_key = Team.id, ondelete = SetNull)]
        team_id: Option<i64>,
    }
}
