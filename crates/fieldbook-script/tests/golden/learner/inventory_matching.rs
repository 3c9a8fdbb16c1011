use fieldbook::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, FieldEnum)]
enum Kind {
    Weapon,
    Potion,
    Scroll,
}

#[model(table)]
struct Item {
    #[field(primary_key)]
    id: Option<i64>,
    kind: Kind,
    name: String,
    power: Option<i32>,
    weight: f64,
}

#[derive(Debug)]
enum Action {
    Wield { name: String, bonus: i32 },
    Drink(String),
    Read(String, Vec<char>),
    Ignore,
}

fn choose(item: &Item) -> Action {
    let name = item.name();
    match (item.kind(), item.power(), item.weight()) {
        (_, None | Some(0), _) => Action::Ignore,
        (Kind::Weapon, Some(power @ 1..=9), weight) if weight < 5.0 => Action::Wield { name, bonus: power },
        (Kind::Weapon, Some(power), ..) => Action::Wield { name, bonus: power / 2 },
        (Kind::Potion, Some(i32::MIN..=-1), _) => Action::Ignore,
        (Kind::Potion, ..) => Action::Drink(name),
        (Kind::Scroll, Some(power), _) => {
            let runes = name.chars().filter(|c| !"aeiou ".contains(*c)).take(power as usize).collect();
            Action::Read(name, runes)
        }
    }
}

fn describe(actions: &[Action]) -> String {
    match actions {
        [] => "nothing to do".into(),
        [Action::Ignore] => "nothing worth doing".into(),
        [only] => format!("only {only:?}"),
        [Action::Wield { bonus, .. }, .., Action::Drink(what)] => format!("fight at {bonus:+}, then drink {what}"),
        [first, middle @ .., last] => format!("{first:?}, {} more, {last:?}", middle.len()),
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Item)?;
    let session = Session::new(&engine);
    let items = [
        (Kind::Weapon, "short sword", Some(4), 2.5),
        (Kind::Weapon, "anvil", Some(15), 80.0),
        (Kind::Potion, "poison", Some(-3), 0.3),
        (Kind::Scroll, "lightning", Some(5), 0.1),
        (Kind::Scroll, "blank", None, 0.1),
        (Kind::Potion, "tonic", Some(2), 0.4),
    ];
    for (kind, name, power, weight) in items {
        session.add(&Item::builder().kind(kind).name(name).power(power).weight(weight).build());
    }
    session.commit()?;
    let found = session.exec(select(Item).order_by((Item.kind, Item.name)))?.all();
    let actions: Vec<Action> = found.iter().map(choose).collect();
    for action in &actions {
        let text = match action {
            Action::Wield { name, bonus: 1..=5 } => format!("wield {name}"),
            Action::Wield { name, bonus } => format!("heave {name} for {bonus}"),
            Action::Drink(name) | Action::Read(name, _) if name.len() < 6 => format!("use {name}"),
            Action::Drink(name) => format!("drink {name}"),
            Action::Read(name, runes) => match runes.as_slice() {
                [first, .., last] => format!("read {name}: {first}…{last}"),
                other => format!("read {name}: {other:?}"),
            },
            Action::Ignore => continue,
        };
        println!("{text}");
    }
    for part in [0..0, 1..2, 4..6, 0..6, 3..5] {
        println!("{}", describe(&actions[part]));
    }
    let heavy = found.iter().filter(|item| matches!(item.kind(), Kind::Weapon | Kind::Scroll if item.weight() > 1.0));
    println!("{:?}", heavy.map(|item| item.name()).collect::<Vec<_>>());
    println!("{:?}", Kind::Scroll > Kind::Potion && Kind::Weapon < Kind::Potion);
    Ok(())
}
