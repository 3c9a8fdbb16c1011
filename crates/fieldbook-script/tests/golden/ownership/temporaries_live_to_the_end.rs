//! How long temporaries live: statements, scrutinees, conditions, format arguments, tails of blocks.

struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("  drop {}", self.0);
    }
}

impl Noisy {
    fn len(&self) -> usize {
        self.0.len()
    }
    fn name(&self) -> &str {
        self.0
    }
    fn maybe(&self) -> Option<usize> {
        (self.0.len() > 2).then_some(self.0.len())
    }
}

fn make(name: &'static str) -> Noisy {
    println!("  make {name}");
    Noisy(name)
}

fn tail() -> usize {
    let _local = make("local");
    make("tail").len()
}

fn early(n: i32) -> usize {
    let _kept = make("kept");
    if n > 0 {
        return make("returned").len();
    }
    make("not returned").len()
}

fn question(text: &'static str) -> Option<usize> {
    let _outer = make("outer");
    let found = make(text).maybe()?;
    println!("  found {found}");
    Some(found + make("last").len())
}

fn main() {
    println!("print:");
    println!("{}", make("argument").len());
    println!("two arguments:");
    println!("{} {}", make("one").len(), make("two").name());
    println!("match:");
    match make("scrutinee").len() {
        9 => println!("nine"),
        n => println!("{n}"),
    }
    println!("if:");
    if make("condition").len() > 3 {
        println!("long");
    }
    println!("if let:");
    if let Some(n) = make("let").maybe() {
        println!("got {n}");
    } else {
        println!("none");
    }
    println!("if let, else:");
    if let Some(n) = make("no").maybe() {
        println!("got {n}");
    } else {
        println!("none");
    }
    println!("while:");
    let mut rounds = 0;
    while make("round").len() > rounds * 3 {
        rounds += 1;
        println!("in round {rounds}");
    }
    println!("while let:");
    let mut left = 2;
    while let Some(n) = make(if left > 0 { "more" } else { "" }).maybe() {
        left -= 1;
        println!("left {left} of {n}");
    }
    println!("let:");
    let n = make("initializer").len();
    println!("{n}");
    println!("extended:");
    {
        let held = &make("extended");
        println!("{}", held.name());
        let _plain = make("plain");
    }
    println!("wildcard:");
    let _ = make("nobody");
    let _named = make("named");
    println!("operators:");
    let sum = make("abc").len() + make("de").len();
    println!("{sum}");
    println!("tail: {}", tail());
    println!("early: {}", early(1));
    println!("late: {}", early(0));
    println!("some: {:?}", question("abc"));
    println!("none: {:?}", question("a"));
    println!("guard:");
    match 5 {
        n if make("guard").len() == n => println!("matched {n}"),
        _ => println!("other"),
    }
    println!("loop:");
    for c in make("for").name().chars() {
        println!("{c}");
    }
    let value = loop {
        break make("broken").len();
    };
    println!("{value}");
    println!("statement:");
    make("alone").len();
    make("unused");
    println!("end");
}
