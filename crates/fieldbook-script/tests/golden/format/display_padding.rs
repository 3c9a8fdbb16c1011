use std::fmt;

struct Tag(&'static str);

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}

struct Percent(f64);

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match f.precision() {
            Some(places) => write!(f, "{:.*}%", places, self.0 * 100.0),
            None => write!(f, "{}%", self.0 * 100.0),
        }
    }
}

fn main() {
    println!(
        "[{:>6}] [{:<6}] [{:^6}] [{}]",
        Tag("new"),
        Tag("new"),
        Tag("new"),
        Tag("new")
    );
    println!("[{:.2}]", Tag("shortened"));
    println!(
        "{} {:.0} {:.2}",
        Percent(0.5),
        Percent(0.333),
        Percent(0.1234)
    );
}
