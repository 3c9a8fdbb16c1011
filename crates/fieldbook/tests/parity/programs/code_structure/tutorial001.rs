use fieldbook::prelude::*;

mod team {
    use super::hero::Hero;
    use fieldbook::prelude::*;

    #[model(table)]
    pub struct Team {
        #[field(primary_key)]
        pub id: Option<i64>,
        #[field(index)]
        pub name: String,
        pub headquarters: String,
        #[relationship(back_populates = team)]
        pub heroes: Vec<Hero>,
    }
}

mod hero {
    use super::team::Team;
    use fieldbook::prelude::*;

    #[model(table)]
    pub struct Hero {
        #[field(primary_key)]
        pub id: Option<i64>,
        #[field(index)]
        pub name: String,
        pub secret_name: String,
        #[field(index)]
        pub age: Option<i32>,
        #[field(foreign_key = Team.id)]
        pub team_id: Option<i64>,
        #[relationship(back_populates = heroes)]
        pub team: Option<Team>,
    }
}

use hero::Hero;
use team::Team;

fn create_heroes(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    let z_force = Team::builder()
        .name("Z-Force")
        .headquarters("Sister Margaret's Bar")
        .build();
    let deadpond = Hero::builder()
        .name("Deadpond")
        .secret_name("Dive Wilson")
        .team(&z_force)
        .build();
    session.add(&deadpond);
    session.commit()?;
    session.refresh(&deadpond)?;
    println!("Created hero: {deadpond:?}");
    println!("Hero's team: {:?}", deadpond.team());
    Ok(())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite:///database.db")?.echo(true);
    engine.create_all((Team, Hero))?;
    create_heroes(&engine)
}
