//! Behind two references.

struct Dial {
    turn: u8,
}

fn main() {
    let mut dial = Dial { turn: 0 };
    let shared = &(&mut dial);
    shared.turn = 3;
    println!("{}", shared.turn);
}
