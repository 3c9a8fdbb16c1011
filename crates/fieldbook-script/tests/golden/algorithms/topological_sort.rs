use std::collections::{BTreeMap, BTreeSet};

fn order(tasks: &[(&str, &[&str])]) -> Result<Vec<String>, String> {
    let mut waiting: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (task, needs) in tasks {
        waiting.entry(task).or_default().extend(needs.iter());
        for need in *needs {
            waiting.entry(need).or_default();
        }
    }
    let mut done = Vec::new();
    while !waiting.is_empty() {
        let ready: Vec<&str> = waiting
            .iter()
            .filter(|(_, needs)| needs.is_empty())
            .map(|(task, _)| *task)
            .collect();
        if ready.is_empty() {
            let stuck: Vec<_> = waiting.keys().copied().collect();
            return Err(format!("circle among {}", stuck.join(", ")));
        }
        for task in ready {
            waiting.remove(task);
            for needs in waiting.values_mut() {
                needs.remove(task);
            }
            done.push(task.to_string());
        }
    }
    Ok(done)
}

fn main() {
    println!(
        "{:?}",
        order(&[
            ("roof", &["walls"]),
            ("walls", &["floor", "plan"]),
            ("floor", &["plan"])
        ])
    );
    println!(
        "{:?}",
        order(&[("egg", &["hen"]), ("hen", &["egg"]), ("farm", &[])])
    );
}
