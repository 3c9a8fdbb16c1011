use std::fmt::{self, Debug, Display};

trait Entity: Display {
    fn id(&self) -> u32;

    fn label(&self) -> String {
        format!("#{} {}", self.id(), self)
    }
}

trait Audited: Entity + Debug {
    fn audit(&self) -> String {
        format!("{:?} as {}", self, self.label())
    }
}

#[derive(Debug)]
struct Hero {
    id: u32,
    name: String,
}

impl Display for Hero {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}", self.name)
    }
}

impl Entity for Hero {
    fn id(&self) -> u32 {
        self.id
    }
}

impl Audited for Hero {}

fn show(entity: &impl Entity) {
    println!("{entity} {}", entity.label());
}

fn main() {
    let hero = Hero {
        id: 7,
        name: "Deadpond".to_string(),
    };
    show(&hero);
    println!("{}", hero.audit());
    let all: Vec<Box<dyn Entity>> = vec![Box::new(hero)];
    println!("{}", all[0].label());
    println!("{}", all[0]);
}
