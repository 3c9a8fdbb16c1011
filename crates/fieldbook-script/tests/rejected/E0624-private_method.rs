//! A private method called from outside its module.
mod clock {
    pub struct Clock {
        pub hour: u32,
    }

    impl Clock {
        fn reset(&mut self) {
            self.hour = 0;
        }

        pub fn midnight(mut self) -> Self {
            self.reset();
            self
        }
    }
}

fn main() {
    let mut clock = clock::Clock { hour: 3 };
    clock.reset();
    println!("{}", clock.midnight().hour);
}
