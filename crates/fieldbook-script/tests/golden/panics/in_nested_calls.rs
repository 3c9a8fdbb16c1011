mod kitchen {
    pub struct Oven {
        pub degrees: u32,
    }

    impl Oven {
        pub fn bake(&self, what: &str) -> String {
            check(self.degrees);
            format!("{what} at {}", self.degrees)
        }
    }

    fn check(degrees: u32) {
        if degrees > 300 {
            panic!("too hot");
        }
    }
}

fn dinner(degrees: u32) {
    let oven = kitchen::Oven { degrees };
    println!("{}", oven.bake("bread"));
}

fn main() {
    dinner(220);
    dinner(500);
}
