//! Two methods of one name.
struct Hero {
    age: u32,
}

impl Hero {
    fn age(&self) -> u32 {
        self.age
    }

    fn age(&self) -> u32 {
        self.age + 1
    }
}

fn main() {
    println!("{}", Hero { age: 3 }.age);
}
