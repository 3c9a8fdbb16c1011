use std::collections::VecDeque;

fn survivor(people: u32, step: usize) -> u32 {
    let mut circle: VecDeque<u32> = (1..=people).collect();
    while circle.len() > 1 {
        for _ in 1..step {
            let skipped = circle.pop_front().unwrap();
            circle.push_back(skipped);
        }
        circle.pop_front();
    }
    circle[0]
}

fn main() {
    for (people, step) in [(7, 3), (41, 3), (10, 2), (1, 5)] {
        println!("{people} people, every {step}: {}", survivor(people, step));
    }
}
