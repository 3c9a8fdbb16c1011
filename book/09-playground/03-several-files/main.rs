mod people;
mod places;

use fieldbook::prelude::*;
use people::Guide;
use places::Trail;

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Guide, Trail))?;
    let session = Session::new(&engine);

    let ines = people::guide("Ines", 12);
    let ridge = places::trail("Ridge Walk", 14, &ines);
    let marsh = places::trail("Marsh Loop", 5, &ines);
    session.add_all([&ridge, &marsh]);
    session.commit()?;

    println!("{}", people::introduction(&ines));
    for trail in ines.trails() {
        println!("  {} is {}", trail.name(), places::effort(&trail));
    }
    Ok(())
}
