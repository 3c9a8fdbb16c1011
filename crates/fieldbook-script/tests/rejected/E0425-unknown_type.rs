//! A type that does not exist.
struct Team {
    name: String,
    leader: Hero,
}

fn main() {
    let teams: Vec<Team> = Vec::new();
    println!("{}", teams.len());
}
