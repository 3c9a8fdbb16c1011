use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use fieldbook::prelude::*;

#[model(table)]
struct Grade {
    #[field(primary_key)]
    id: Option<i64>,
    student: String,
    subject: String,
    points: i32,
}

#[derive(Debug, Default, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Key {
    subject: String,
    passed: bool,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Grade)?;
    let session = Session::new(&engine);
    let grades = [
        ("ann", "maths", 17),
        ("bob", "maths", 9),
        ("ann", "music", 12),
        ("cy", "music", 20),
        ("cy", "maths", 11),
        ("bob", "maths", 13),
    ];
    for (student, subject, points) in grades {
        session.add(&Grade::builder().student(student).subject(subject).points(points).build());
    }
    session.commit()?;
    let rows = session.exec(select((Grade.student, Grade.subject, Grade.points)))?.all();
    let mut best: BTreeMap<(String, String), i32> = BTreeMap::new();
    for (student, subject, points) in rows.clone() {
        match best.entry((student, subject)) {
            Entry::Vacant(place) => {
                place.insert(points);
            }
            Entry::Occupied(mut place) if *place.get() < points => {
                println!("{:?}: {} becomes {points}", place.key(), place.get());
                *place.get_mut() = points;
            }
            Entry::Occupied(_) => {}
        }
    }
    println!("{best:?}");
    let mut counts: HashMap<Key, Vec<&str>> = HashMap::new();
    for (student, subject, points) in &rows {
        let key = Key { subject: subject.clone(), passed: *points >= 10 };
        counts.entry(key).or_insert_with(Vec::new).push(student);
    }
    let mut keys: Vec<_> = counts.keys().cloned().collect();
    keys.sort();
    for key in &keys {
        println!("{key:?}: {:?}", counts[key]);
    }
    let removed = counts.remove(&Key { subject: "maths".into(), passed: false });
    println!("{removed:?} {}", counts.contains_key(&Key::default()));
    counts.retain(|key, students| key.passed && students.len() > 2);
    println!("{counts:?}");
    let students: BTreeSet<&String> = rows.iter().map(|(student, ..)| student).collect();
    let musical: BTreeSet<&String> = rows.iter().filter(|row| row.1 == "music").map(|row| &row.0).collect();
    println!("{:?} {:?}", students.difference(&musical).collect::<Vec<_>>(), students.is_superset(&musical));
    println!("{:?}", &students & &musical);
    let seen: HashSet<i32> = rows.iter().map(|row| row.2 % 3).collect();
    let mut seen: Vec<_> = seen.into_iter().collect();
    seen.sort_unstable_by(|a, b| b.cmp(a));
    println!("{seen:?}");
    let mut totals = rows.iter().fold(BTreeMap::<&str, i32>::new(), |mut totals, (student, _, points)| {
        totals.entry(student).and_modify(|total| *total += points).or_insert(*points);
        totals
    });
    println!("{totals:?} {:?} {:?}", totals.first_key_value(), totals.last_key_value());
    if let Some(total) = totals.get_mut("bob") {
        *total *= 2;
    }
    for (_, total) in totals.iter_mut().filter(|(name, _)| name.len() == 2) {
        *total = 0;
    }
    println!("{totals:?} {}", totals.values().sum::<i32>());
    println!("{:?}", totals.iter().skip_while(|(name, _)| **name < "b").collect::<Vec<_>>());
    println!("{:?}", totals.pop_first());
    println!("{:?}", totals.into_iter().map(|(name, total)| format!("{name}{total}")).collect::<Vec<_>>());
    Ok(())
}
