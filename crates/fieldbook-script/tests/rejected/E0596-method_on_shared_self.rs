//! A `&mut self` method called from a `&self` method.
struct Log {
    lines: Vec<String>,
}

impl Log {
    fn write(&self, line: &str) {
        self.lines.push(line.to_string());
    }
}

fn main() {
    let log = Log { lines: vec![] };
    log.write("start");
    println!("{}", log.lines.len());
}
