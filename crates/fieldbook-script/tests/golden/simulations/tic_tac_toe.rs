#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    X,
    O,
}

type Board = [Option<Mark>; 9];

const LINES: [[usize; 3]; 8] = [
    [0, 1, 2],
    [3, 4, 5],
    [6, 7, 8],
    [0, 3, 6],
    [1, 4, 7],
    [2, 5, 8],
    [0, 4, 8],
    [2, 4, 6],
];

fn winner(board: &Board) -> Option<Mark> {
    LINES
        .iter()
        .find_map(|&[a, b, c]| match (board[a], board[b], board[c]) {
            (Some(x), Some(y), Some(z)) if x == y && y == z => Some(x),
            _ => None,
        })
}

fn other(mark: Mark) -> Mark {
    match mark {
        Mark::X => Mark::O,
        Mark::O => Mark::X,
    }
}

fn score(board: &mut Board, turn: Mark, me: Mark) -> i32 {
    if let Some(mark) = winner(board) {
        return if mark == me { 1 } else { -1 };
    }
    let free: Vec<usize> = (0..9).filter(|i| board[*i].is_none()).collect();
    let scores = free.into_iter().map(|i| {
        board[i] = Some(turn);
        let result = score(board, other(turn), me);
        board[i] = None;
        result
    });
    let best = if turn == me {
        scores.max()
    } else {
        scores.min()
    };
    best.unwrap_or(0)
}

fn show(board: &Board) {
    for row in board.chunks(3) {
        let line: Vec<String> = row
            .iter()
            .map(|cell| cell.map_or(".".to_string(), |m| format!("{m:?}")))
            .collect();
        println!("{}", line.join(" "));
    }
}

fn main() {
    let mut board: Board = [None; 9];
    for (at, mark) in [(4, Mark::X), (0, Mark::O), (8, Mark::X), (2, Mark::O)] {
        board[at] = Some(mark);
    }
    show(&board);
    let mut turn = Mark::X;
    while winner(&board).is_none() && board.iter().any(Option::is_none) {
        let best = (0..9).filter(|i| board[*i].is_none()).max_by_key(|&i| {
            let mut copy = board;
            copy[i] = Some(turn);
            (score(&mut copy, other(turn), turn), std::cmp::Reverse(i))
        });
        board[best.unwrap()] = Some(turn);
        turn = other(turn);
    }
    show(&board);
    println!("{:?}", winner(&board));
}
