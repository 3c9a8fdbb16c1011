//! A private function called from outside its module.
mod kitchen {
    pub fn cook() -> u32 {
        heat() + 1
    }

    fn heat() -> u32 {
        200
    }
}

fn main() {
    println!("{}", kitchen::cook());
    println!("{}", kitchen::heat());
}
