//! Struct update of dropped.

struct Job {
    title: String,
    hours: u8,
}

impl Drop for Job {
    fn drop(&mut self) {
        println!("done");
    }
}

fn main() {
    let old = Job { title: "cook".to_string(), hours: 8 };
    let new = Job { hours: 4, ..old };
    println!("{}", new.title);
}
