fn hanoi(disks: u32, from: char, to: char, spare: char, moves: &mut Vec<(char, char)>) {
    if disks == 0 {
        return;
    }
    hanoi(disks - 1, from, spare, to, moves);
    moves.push((from, to));
    hanoi(disks - 1, spare, to, from, moves);
}

fn main() {
    let mut moves = Vec::new();
    hanoi(3, 'A', 'C', 'B', &mut moves);
    for (number, (from, to)) in moves.iter().enumerate() {
        println!("{}: {from} -> {to}", number + 1);
    }
    moves.clear();
    hanoi(10, 'A', 'C', 'B', &mut moves);
    println!("{}", moves.len());
}
