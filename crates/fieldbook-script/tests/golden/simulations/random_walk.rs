struct Random {
    state: u64,
}

impl Random {
    fn new(seed: u64) -> Self {
        Random { state: seed }
    }

    fn next(&mut self) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        self.state
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            let j = self.below(i as u64 + 1) as usize;
            items.swap(i, j);
        }
    }
}

fn main() {
    let mut random = Random::new(88172645463325252);
    let (mut x, mut y) = (0i32, 0i32);
    let mut farthest = 0;
    for _ in 0..1000 {
        match random.below(4) {
            0 => x += 1,
            1 => x -= 1,
            2 => y += 1,
            _ => y -= 1,
        }
        farthest = farthest.max(x.abs() + y.abs());
    }
    println!("({x}, {y}) {farthest}");
    let mut deck: Vec<u32> = (1..=10).collect();
    random.shuffle(&mut deck);
    println!("{deck:?}");
    let mut counts = [0; 6];
    for _ in 0..600 {
        counts[random.below(6) as usize] += 1;
    }
    println!("{counts:?} {}", counts.iter().sum::<i32>());
}
