#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Floor(i8);

#[derive(Debug)]
struct Elevator {
    at: Floor,
    stops: Vec<Floor>,
    travelled: u32,
}

impl Elevator {
    fn call(&mut self, floor: i8) {
        let floor = Floor(floor);
        if !self.stops.contains(&floor) && floor != self.at {
            self.stops.push(floor);
        }
    }

    fn nearest(&self) -> Option<usize> {
        self.stops
            .iter()
            .enumerate()
            .min_by_key(|(_, f)| (f.0 - self.at.0).unsigned_abs())
            .map(|(i, _)| i)
    }
}

impl Iterator for Elevator {
    type Item = (Floor, u32);

    fn next(&mut self) -> Option<Self::Item> {
        let index = self.nearest()?;
        let floor = self.stops.swap_remove(index);
        self.travelled += u32::from(self.at.0.abs_diff(floor.0));
        self.at = floor;
        Some((floor, self.travelled))
    }
}

fn main() {
    let mut elevator = Elevator {
        at: Floor(0),
        stops: vec![],
        travelled: 0,
    };
    for floor in [5, -1, 3, 5, 0, 4] {
        elevator.call(floor);
    }
    println!("{elevator:?}");
    let first = elevator.next();
    println!("{first:?}");
    elevator.call(-2);
    for (Floor(number), travelled) in elevator.by_ref() {
        println!("{number:+} after {travelled}");
    }
    println!("{:?}", elevator.at.max(Floor(2)));
}
