use std::collections::BTreeMap;

fn main() {
    let grades = [
        ("math", "Ada", 90),
        ("art", "Ada", 75),
        ("math", "Bob", 60),
        ("art", "Eve", 88),
    ];
    let mut table: BTreeMap<&str, BTreeMap<&str, u32>> = BTreeMap::new();
    for (subject, student, grade) in grades {
        table.entry(student).or_default().insert(subject, grade);
    }
    println!("{table:?}");
    for (student, marks) in &table {
        let average = marks.values().sum::<u32>() as f64 / marks.len() as f64;
        println!("{student} {average:.1} {:?}", marks.get("math"));
    }
    let best = table
        .iter()
        .flat_map(|(name, marks)| marks.values().map(move |m| (*m, *name)))
        .max();
    println!("{best:?}");
    println!("{}", table["Ada"]["art"]);
}
