use fieldbook::prelude::*;

#[model(table)]
struct Cell {
    #[field(primary_key)]
    x: i64,
    #[field(primary_key)]
    y: i64,
    wall: bool,
}

const SIZE: usize = 6;
const MAP: &str = "..#...\n.#..#.\n...#..\n#.#...\n....#.\n.##...";

fn neighbours((x, y): (usize, usize)) -> impl Iterator<Item = (usize, usize)> {
    let steps: [(i32, i32); 4] = [(0, -1), (1, 0), (0, 1), (-1, 0)];
    steps.into_iter().filter_map(move |(dx, dy)| {
        let (x, y) = (x.checked_add_signed(dx as isize)?, y.checked_add_signed(dy as isize)?);
        (x < SIZE && y < SIZE).then_some((x, y))
    })
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Cell)?;
    let session = Session::new(&engine);
    for (y, row) in MAP.lines().enumerate() {
        for (x, mark) in row.char_indices() {
            session.add(&Cell::builder().x(x as i64).y(y as i64).wall(mark == '#').build());
        }
    }
    session.commit()?;
    let mut walls = [[false; SIZE]; SIZE];
    for (x, y) in session.exec(select((Cell.x, Cell.y)).filter(Cell.wall))? {
        walls[y as usize][x as usize] = true;
    }
    // The first free square of two by two.
    let square = 'rows: loop {
        for y in 0..SIZE - 1 {
            'columns: for x in 0..SIZE - 1 {
                for (dx, dy) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
                    if walls[y + dy][x + dx] {
                        continue 'columns;
                    }
                }
                break 'rows Some((x, y));
            }
        }
        break None;
    };
    println!("{square:?}");
    let mut distance = vec![vec![None; SIZE]; SIZE];
    distance[0][0] = Some(0_u32);
    let mut queue = std::collections::VecDeque::from([(0, 0)]);
    let goal = (SIZE - 1, SIZE - 1);
    let reached = loop {
        let Some(at) = queue.pop_front() else { break None };
        let so_far = distance[at.1][at.0].unwrap_or_default();
        if at == goal {
            break Some(so_far);
        }
        for (x, y) in neighbours(at) {
            if !walls[y][x] && distance[y][x].is_none() {
                distance[y][x] = Some(so_far + 1);
                queue.push_back((x, y));
            }
        }
    };
    println!("{reached:?}");
    for (row, walls) in distance.iter().zip(&walls) {
        let line: String = row
            .iter()
            .zip(walls)
            .map(|(steps, wall)| match (steps, wall) {
                (_, true) => " ##".to_string(),
                (None, _) => "  .".to_string(),
                (Some(steps), _) => format!("{steps:>3}"),
            })
            .collect();
        println!("{line}");
    }
    let blocked = 'found: {
        for y in 0..SIZE {
            if walls[y].iter().filter(|wall| **wall).count() > 1 {
                break 'found y;
            }
        }
        SIZE
    };
    println!("{blocked}");
    Ok(())
}
