use std::rc::Rc;

#[derive(Debug)]
struct Team {
    name: String,
}

#[derive(Debug, Clone)]
struct Hero {
    name: &'static str,
    team: Rc<Team>,
}

fn main() {
    let team = Rc::new(Team {
        name: "Preventers".to_string(),
    });
    println!("{}", Rc::strong_count(&team));
    let heroes: Vec<Hero> = ["Rusty-Man", "Tarantula"]
        .into_iter()
        .map(|name| Hero {
            name,
            team: Rc::clone(&team),
        })
        .collect();
    println!("{}", Rc::strong_count(&team));
    for hero in &heroes {
        println!("{} of {}", hero.name, hero.team.name);
    }
    println!("{}", Rc::ptr_eq(&heroes[0].team, &heroes[1].team));
    let copy = heroes[0].clone();
    drop(heroes);
    println!("{} {:?}", Rc::strong_count(&team), copy);
    drop(copy);
    println!("{:?}", Rc::try_unwrap(team).map(|t| t.name));
    let text: Rc<str> = Rc::from("shared");
    println!("{text} {}", text.len());
}
