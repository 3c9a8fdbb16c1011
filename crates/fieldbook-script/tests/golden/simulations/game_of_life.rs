#[derive(Clone, PartialEq)]
struct World {
    cells: Vec<Vec<bool>>,
}

impl World {
    fn parse(text: &str) -> World {
        World {
            cells: text
                .lines()
                .map(|line| line.trim().chars().map(|c| c == '#').collect())
                .collect(),
        }
    }

    fn neighbours(&self, x: usize, y: usize) -> usize {
        let (height, width) = (self.cells.len(), self.cells[0].len());
        let mut count = 0;
        for dy in [height - 1, 0, 1] {
            for dx in [width - 1, 0, 1] {
                if (dx, dy) != (0, 0) && self.cells[(y + dy) % height][(x + dx) % width] {
                    count += 1;
                }
            }
        }
        count
    }

    fn step(&self) -> World {
        let mut next = self.clone();
        for (y, row) in self.cells.iter().enumerate() {
            for (x, alive) in row.iter().enumerate() {
                next.cells[y][x] = matches!((alive, self.neighbours(x, y)), (true, 2) | (_, 3));
            }
        }
        next
    }
}

impl std::fmt::Display for World {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for row in &self.cells {
            writeln!(
                f,
                "{}",
                row.iter()
                    .map(|c| if *c { '#' } else { '.' })
                    .collect::<String>()
            )?;
        }
        Ok(())
    }
}

fn main() {
    let start = World::parse(".#...\n..#..\n###..\n.....\n.....");
    let mut world = start.clone();
    for generation in 0..3 {
        println!("generation {generation}\n{world}");
        world = world.step();
    }
    for _ in 3..20 {
        world = world.step();
    }
    println!("{}", world == start);
}
