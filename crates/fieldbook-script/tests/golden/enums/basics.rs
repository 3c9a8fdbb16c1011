#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    North,
    East,
    South,
    West,
}

use Direction::*;

impl Direction {
    const ALL: [Direction; 4] = [North, East, South, West];

    fn turn_right(self) -> Direction {
        match self {
            North => East,
            East => South,
            South => West,
            West => North,
        }
    }

    fn offset(&self) -> (i32, i32) {
        match self {
            Direction::North => (0, -1),
            Direction::East => (1, 0),
            Direction::South => (0, 1),
            Direction::West => (-1, 0),
        }
    }
}

fn main() {
    let mut facing = Direction::North;
    let (mut x, mut y) = (0, 0);
    for step in [3, 2, 1] {
        let (dx, dy) = facing.offset();
        x += dx * step;
        y += dy * step;
        facing = facing.turn_right();
        println!("({x}, {y}) {facing:?}");
    }
    println!("{}", facing == West);
    println!(
        "{:?}",
        Direction::ALL
            .iter()
            .map(|d| d.turn_right())
            .collect::<Vec<_>>()
    );
    println!(
        "{}",
        Direction::ALL.iter().position(|d| *d == South).unwrap()
    );
}
