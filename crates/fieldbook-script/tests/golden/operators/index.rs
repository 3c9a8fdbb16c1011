use std::ops::{Index, IndexMut};

struct Grid {
    width: usize,
    cells: Vec<char>,
}

impl Grid {
    fn new(width: usize, height: usize) -> Self {
        Grid {
            width,
            cells: vec!['.'; width * height],
        }
    }
}

impl Index<(usize, usize)> for Grid {
    type Output = char;

    fn index(&self, (x, y): (usize, usize)) -> &char {
        &self.cells[y * self.width + x]
    }
}

impl IndexMut<(usize, usize)> for Grid {
    fn index_mut(&mut self, (x, y): (usize, usize)) -> &mut char {
        &mut self.cells[y * self.width + x]
    }
}

struct Scores(Vec<(String, i32)>);

impl Index<&str> for Scores {
    type Output = i32;

    fn index(&self, name: &str) -> &i32 {
        let entry = self.0.iter().find(|(known, _)| known == name);
        &entry.unwrap_or_else(|| panic!("no score of {name}")).1
    }
}

fn main() {
    let mut grid = Grid::new(3, 2);
    grid[(1, 0)] = '#';
    grid[(2, 1)] = grid[(1, 0)];
    for row in grid.cells.chunks(grid.width) {
        println!("{}", row.iter().collect::<String>());
    }
    let scores = Scores(vec![("Ada".into(), 9), ("Bob".into(), 4)]);
    println!("{}", scores["Ada"] + scores["Bob"]);
    println!("{}", scores["Eve"]);
}
