//! Pushed as object.

struct Log {
    lines: Vec<Box<dyn std::fmt::Display>>,
}

impl Log {
    fn add(&mut self, line: impl std::fmt::Display) {
        self.lines.push(Box::new(line));
    }
}

fn main() {
    let mut log = Log { lines: Vec::new() };
    log.add("start");
    println!("{}", log.lines[0]);
}
