//! Tuple variant with names.

enum Move {
    Step(u8),
    Stay,
}

fn far(step: Move) -> u8 {
    match step {
        Move::Step { count } => 1,
        _ => 0,
    }
}

fn main() {
    println!("{}", far(Move::Stay) + far(Move::Step(1)));
}
