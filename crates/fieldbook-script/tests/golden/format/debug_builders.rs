use std::fmt;

struct Hero {
    name: String,
    age: u32,
}

impl fmt::Debug for Hero {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Hero")
            .field("name", &self.name)
            .field("age", &self.age)
            .finish()
    }
}

struct Pair(i32, i32);

impl fmt::Debug for Pair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pair").field(&self.0).field(&self.1).finish()
    }
}

struct Team(Vec<Hero>);

impl fmt::Debug for Team {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.0.iter().map(|h| &h.name))
            .finish()
    }
}

fn main() {
    let hero = Hero {
        name: "Deadpond".into(),
        age: 30,
    };
    println!("{hero:?}");
    println!("{hero:#?}");
    println!("{:?} {:#?}", Pair(1, 2), Pair(3, 4));
    println!("{:?}", Team(vec![hero]));
}
