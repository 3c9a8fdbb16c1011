//! Object of trait with constant.

trait Sound {
    const VOLUME: u8;
}

fn loudest(sounds: Vec<Box<dyn Sound>>) {}

fn main() {
    println!("quiet");
}
