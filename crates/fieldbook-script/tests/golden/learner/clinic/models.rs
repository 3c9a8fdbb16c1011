use fieldbook::prelude::*;

pub const CLINIC: &str = "Paws & Co";

pub mod animals {
    use fieldbook::prelude::*;

    #[derive(Clone, Copy, Debug, PartialEq, Eq, FieldEnum)]
    pub enum Animal {
        Dog,
        Cat,
        Other,
    }

    impl Animal {
        const ALL: [Animal; 3] = [Animal::Dog, Animal::Cat, Animal::Other];

        pub fn sound(self) -> &'static str {
            match self {
                Self::Dog => "woof",
                Self::Cat => "meow",
                Self::Other => super::unknown_sound(),
            }
        }
    }

    pub fn all() -> impl Iterator<Item = Animal> {
        Animal::ALL.into_iter()
    }
}

fn unknown_sound() -> &'static str {
    "?"
}

#[model(table)]
pub struct Patient {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    animal: animals::Animal,
    #[relationship(back_populates = patient)]
    appointments: Vec<Appointment>,
}

#[model(table)]
pub struct Appointment {
    #[field(primary_key)]
    id: Option<i64>,
    day: i64,
    minutes: i32,
    #[field(foreign_key = Patient.id)]
    patient_id: Option<i64>,
    #[relationship(back_populates = appointments)]
    patient: Option<Patient>,
}

impl Patient {
    /// Minutes over all appointments.
    pub fn minutes(&self) -> i32 {
        self.appointments().iter().map(|appointment| appointment.minutes()).sum()
    }
}
