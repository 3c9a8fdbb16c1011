mod models;
mod report;

use fieldbook::prelude::*;
use models::{Appointment, Patient, animals::Animal};
use report::{Summary, Table as Printed};

fn seed(session: &Session) -> Result<usize> {
    let patients: Vec<Patient> = [("Rex", Animal::Dog), ("Tom", Animal::Cat), ("Kiwi", Animal::Other)]
        .into_iter()
        .map(|(name, animal)| Patient::builder().name(name).animal(animal).build())
        .collect();
    session.add_all(&patients);
    for (day, patient) in patients.iter().chain(patients.iter().take(2)).enumerate() {
        let visit = Appointment::builder().day(day as i64 + 1).minutes(15 * (day as i32 % 3 + 1)).patient(patient).build();
        session.add(&visit);
    }
    session.commit()?;
    Ok(patients.len())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Patient, Appointment))?;
    let session = Session::new(&engine);
    println!("{} patients", seed(&session)?);
    let summary = Summary::of(&session)?;
    println!("{summary}");
    print!("{}", Printed::from(&summary).with_title(models::CLINIC));
    let patient = session.exec(select(Patient).filter(Patient.animal.eq(Animal::Cat)))?.one()?;
    println!("{} says {}", patient.name(), patient.animal().sound());
    println!("{}", models::animals::all().count());
    Ok(())
}
