#[derive(Debug, Clone, PartialEq)]
struct Task {
    title: String,
    done: bool,
}

fn complete(tasks: &mut Vec<Task>, title: &str) -> bool {
    for task in tasks.iter_mut() {
        if task.title == title {
            task.done = true;
            return true;
        }
    }
    false
}

fn main() {
    let mut tasks: Vec<Task> = ["write", "test", "ship"]
        .iter()
        .map(|title| Task {
            title: title.to_string(),
            done: false,
        })
        .collect();
    println!(
        "{} {}",
        complete(&mut tasks, "test"),
        complete(&mut tasks, "rest")
    );
    let open = tasks.iter().filter(|task| !task.done).count();
    println!("{open} open of {}", tasks.len());
    if let Some(task) = tasks.iter_mut().find(|task| task.title.starts_with('s')) {
        task.title.push_str(" it");
    }
    tasks[0].done = !tasks[0].done;
    let (done, open): (Vec<Task>, Vec<Task>) = tasks.into_iter().partition(|task| task.done);
    println!("{done:?}");
    println!("{open:?}");
    println!(
        "{}",
        done.contains(&Task {
            title: "write".into(),
            done: true
        })
    );
}
