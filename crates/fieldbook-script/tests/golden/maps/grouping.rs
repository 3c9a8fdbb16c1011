use std::collections::BTreeMap;

#[derive(Debug)]
struct Hero {
    name: &'static str,
    team: Option<&'static str>,
}

fn main() {
    let heroes = [
        Hero {
            name: "Deadpond",
            team: Some("Z-Force"),
        },
        Hero {
            name: "Rusty-Man",
            team: Some("Preventers"),
        },
        Hero {
            name: "Spider-Boy",
            team: None,
        },
        Hero {
            name: "Tarantula",
            team: Some("Preventers"),
        },
    ];
    let mut by_team: BTreeMap<&str, Vec<&Hero>> = BTreeMap::new();
    for hero in &heroes {
        by_team
            .entry(hero.team.unwrap_or("(none)"))
            .or_default()
            .push(hero);
    }
    for (team, members) in &by_team {
        let names: Vec<&str> = members.iter().map(|hero| hero.name).collect();
        println!("{team}: {}", names.join(", "));
    }
    let largest = by_team.iter().max_by_key(|(_, members)| members.len());
    println!("{:?}", largest.map(|(team, members)| (team, members.len())));
}
