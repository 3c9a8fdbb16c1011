#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Private,
    Sergeant,
    General,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Soldier {
    rank: Rank,
    name: String,
}

#[derive(Debug, PartialEq, PartialOrd)]
enum Measure {
    Unknown,
    Length(f64),
    Box { width: f64, height: f64 },
}

fn main() {
    let soldier = |rank, name: &str| Soldier {
        rank,
        name: name.to_string(),
    };
    let mut troop = vec![
        soldier(Rank::General, "Zed"),
        soldier(Rank::Private, "Bob"),
        soldier(Rank::Private, "Abe"),
        soldier(Rank::Sergeant, "Cid"),
    ];
    troop.sort();
    println!(
        "{:?}",
        troop.iter().map(|s| &s.name[..]).collect::<Vec<_>>()
    );
    println!(
        "{:?} {}",
        troop.iter().max().unwrap(),
        Rank::Private < Rank::General
    );
    println!("{:?}", Rank::General.cmp(&Rank::Sergeant));
    println!("{}", Measure::Unknown < Measure::Length(-1.0));
    println!(
        "{:?}",
        Measure::Length(f64::NAN).partial_cmp(&Measure::Length(1.0))
    );
    println!(
        "{}",
        Measure::Box {
            width: 1.0,
            height: 2.0
        } > Measure::Box {
            width: 1.0,
            height: 1.5
        }
    );
    println!("{}", (Rank::Private, 5) < (Rank::Private, 6));
    println!("{:?}", Rank::Sergeant.clamp(Rank::Private, Rank::Private));
}
