//! A closure that would change what a captured reference only shows.

fn cleared(board: &[u32; 3]) -> usize {
    (0..3)
        .map(|i| { board[i] = 0; i })
        .count()
}

fn main() {
    println!("{}", cleared(&[1, 2, 3]));
}
