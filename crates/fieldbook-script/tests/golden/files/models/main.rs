mod hero;
mod team;

use fieldbook::prelude::*;
use hero::Hero;
use team::Team;

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Team, Hero))?;
    let session = Session::new(&engine);
    let force = team::named("Z-Force");
    session.add(&Hero::builder().name("Deadpond").team(&force).build());
    session.commit()?;
    for hero in hero::of_team(&session, "Z-Force")? {
        println!(
            "{} in {:?}",
            hero.name(),
            hero.team().map(|team| team.name())
        );
    }
    Ok(())
}
