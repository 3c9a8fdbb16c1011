//! A `for` loop over a struct that is no iterator.
struct Team {
    names: Vec<String>,
}

fn main() {
    let team = Team { names: vec![] };
    for name in team {
        println!("done");
    }
}
