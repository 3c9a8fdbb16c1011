struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn make(name: &'static str) -> Noisy {
    println!("make {name}");
    Noisy(name)
}

fn main() {
    let _first = make("first");
    let second = make("second");
    {
        let _inner = make("inner");
        println!("in the block");
    }
    drop(second);
    let _ = make("ignored");
    let moved = make("moved");
    let list = vec![moved, make("last")];
    println!("{} in the list", list.len());
}
