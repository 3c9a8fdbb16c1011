#[derive(Debug)]
struct Item {
    name: String,
    count: u32,
}

fn restock(item: &mut Item) {
    match item {
        Item { count: 0, name } => {
            println!("{name} was out");
            item.count = 10;
        }
        Item { count, .. } if *count < 5 => *count += 5,
        Item { .. } => {}
    }
}

fn main() {
    let mut items = vec![
        Item {
            name: "nail".into(),
            count: 0,
        },
        Item {
            name: "screw".into(),
            count: 3,
        },
        Item {
            name: "bolt".into(),
            count: 8,
        },
    ];
    items.iter_mut().for_each(restock);
    println!("{items:?}");
    let reference = &Some(5);
    match reference {
        &Some(n) => println!("{}", n + 1),
        None => {}
    }
    match *reference {
        Some(ref n) if *n > 3 => println!("{n}"),
        _ => {}
    }
    let pairs = [(1, "one"), (2, "two")];
    for &(number, name) in &pairs {
        println!("{number} {name}");
    }
    let mut value = Some(1);
    if let Some(ref mut inner) = value {
        *inner += 41;
    }
    println!("{value:?}");
    let Item { name, .. } = &items[0];
    println!("{name}");
}
