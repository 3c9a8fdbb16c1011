#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Low = 1,
    Medium = 5,
    High = 10,
}

#[derive(Debug, Clone, Copy)]
enum Weekday {
    Monday,
    Tuesday,
    Friday = 4,
    Saturday,
}

impl Level {
    fn from_score(score: i32) -> Option<Level> {
        [Level::High, Level::Medium, Level::Low]
            .into_iter()
            .find(|level| score >= *level as i32)
    }
}

fn main() {
    println!(
        "{} {} {}",
        Level::Low as i32,
        Level::Medium as u8,
        Level::High as i64
    );
    println!(
        "{} {} {} {}",
        Weekday::Monday as i32,
        Weekday::Tuesday as i32,
        Weekday::Friday as i32,
        Weekday::Saturday as i32
    );
    for score in [12, 7, 1, 0] {
        println!("{score} {:?}", Level::from_score(score));
    }
    println!(
        "{} {:?}",
        Level::Low < Level::High,
        Level::Medium.max(Level::Low)
    );
}
