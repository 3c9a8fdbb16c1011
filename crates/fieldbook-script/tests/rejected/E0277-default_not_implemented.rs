//! `Default` derived for a struct with a field that has none.
struct Team {
    name: String,
}

#[derive(Default)]
struct Hero {
    name: String,
    team: Team,
}

fn main() {
    println!("{}", Hero::default().name);
}
