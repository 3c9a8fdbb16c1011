//! Pattern takes dropped apart.

struct Guard {
    name: String,
    level: u8,
}

impl Drop for Guard {
    fn drop(&mut self) {
        println!("{} goes", self.level);
    }
}

fn main() {
    let guard = Guard { name: "g".to_string(), level: 1 };
    let Guard { name, .. } = guard;
    println!("{name}");
}
