use std::cmp::{Ordering, Reverse};

use fieldbook::prelude::*;

#[model(table)]
struct Runner {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    club: Option<String>,
    seconds: f64,
}

#[derive(Clone, Debug, PartialEq)]
struct Rank {
    place: usize,
    runner: Runner,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone, Copy)]
enum Medal {
    Gold = 1,
    Silver,
    Bronze,
}

impl TryFrom<usize> for Medal {
    type Error = String;

    fn try_from(place: usize) -> std::result::Result<Self, Self::Error> {
        Ok(match place {
            1 => Medal::Gold,
            2 => Medal::Silver,
            3 => Medal::Bronze,
            other => return Err(format!("no medal for place {other}")),
        })
    }
}

fn by_club(a: &Runner, b: &Runner) -> Ordering {
    match (a.club(), b.club()) {
        (None, None) => Ordering::Equal,
        (None, Some(_)) => Ordering::Greater,
        (Some(_), None) => Ordering::Less,
        (Some(a), Some(b)) => a.cmp(&b),
    }
}

fn ranked(mut runners: Vec<Runner>) -> Vec<Rank> {
    runners.sort_by(|a, b| a.seconds().total_cmp(&b.seconds()));
    let mut ranks: Vec<Rank> = Vec::with_capacity(runners.len());
    for (index, runner) in runners.into_iter().enumerate() {
        let place = match ranks.last() {
            Some(last) if last.runner.seconds() == runner.seconds() => last.place,
            _ => index + 1,
        };
        ranks.push(Rank { place, runner });
    }
    ranks
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Runner)?;
    let session = Session::new(&engine);
    let runners = [
        ("Ada", Some("Blue"), 12.5),
        ("Bo", None, 11.9),
        ("Cyd", Some("Amber"), 12.5),
        ("Dov", Some("Blue"), 14.25),
        ("Eva", None, 10.0),
    ];
    for (name, club, seconds) in runners {
        let runner = Runner::builder().name(name).club(club.map(String::from)).seconds(seconds).build();
        session.add(&runner);
    }
    session.commit()?;
    let mut all = session.exec(select(Runner))?.all();
    let ranks = ranked(all.clone());
    for Rank { place, runner } in &ranks {
        let medal = Medal::try_from(*place).map(|medal| format!("{medal:?}={}", medal as i32));
        println!("{place}. {:<4}{:>6.2} {medal:?}", runner.name(), runner.seconds());
    }
    all.sort_by(|a, b| by_club(a, b).then_with(|| b.name().cmp(&a.name())));
    println!("{:?}", all.iter().map(|runner| runner.name()).collect::<Vec<_>>());
    all.sort_by_key(|runner| (Reverse(runner.club().map_or(0, |club| club.len())), runner.name()));
    println!("{:?}", all.iter().map(|runner| runner.name()).collect::<Vec<_>>());
    all.sort_by_cached_key(|runner| runner.name().chars().rev().collect::<String>());
    println!("{:?}", all.first().map(|runner| runner.name()));
    let fastest = ranks.iter().min_by(|a, b| a.runner.seconds().partial_cmp(&b.runner.seconds()).unwrap());
    println!("{:?}", fastest.map(|rank| rank.runner.id()));
    let same = ranks.iter().find(|rank| rank.runner == ranks[2].runner);
    println!("{:?} {}", same.map(|rank| rank.place), Runner::ptr_eq(&ranks[0].runner, &ranks[0].runner.clone()));
    let slow = ranks.partition_point(|rank| rank.runner.seconds() < 13.0);
    println!("{slow} {:?}", ranks[slow..].iter().map(|rank| rank.runner.name()).collect::<Vec<String>>());
    println!("{:?}", [Medal::Silver, Medal::Gold, Medal::Bronze].iter().max());
    println!("{:?}", (Medal::Gold, 2.0) < (Medal::Gold, 3.0));
    println!("{:?} {:?}", "apple".cmp("apples"), [1, 2, 3][..].cmp(&[1, 3]));
    println!("{:?} {:?}", Some(1).cmp(&None), 3.clamp(5, 9));
    println!("{:?}", ["b", "C", "a"].iter().max_by_key(|text| text.to_lowercase()));
    let mut letters = vec!['d', 'a', 'c', 'b'];
    letters.sort_unstable_by(|a, b| b.cmp(a));
    letters.rotate_right(1);
    println!("{letters:?} {}", letters.is_sorted());
    println!("{:?}", letters.select_nth_unstable(1).1);
    Ok(())
}
