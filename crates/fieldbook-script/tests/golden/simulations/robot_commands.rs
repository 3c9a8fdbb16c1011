#[derive(Debug, Clone, Copy, PartialEq)]
enum Command {
    Forward(u32),
    Left,
    Right,
}

#[derive(Debug, Default)]
struct Robot {
    position: (i64, i64),
    heading: usize,
    trail: Vec<(i64, i64)>,
}

fn parse(text: &str) -> Vec<Command> {
    let mut commands = Vec::new();
    let mut number = 0;
    for c in text.chars() {
        match c {
            '0'..='9' => number = number * 10 + c.to_digit(10).unwrap(),
            'F' => {
                commands.push(Command::Forward(number.max(1)));
                number = 0;
            }
            'L' => commands.push(Command::Left),
            'R' => commands.push(Command::Right),
            other => println!("ignoring {other:?}"),
        }
    }
    commands
}

impl Robot {
    const HEADINGS: [(i64, i64); 4] = [(0, 1), (1, 0), (0, -1), (-1, 0)];

    fn run(&mut self, commands: &[Command]) {
        for &command in commands {
            match command {
                Command::Left => self.heading = (self.heading + 3) % 4,
                Command::Right => self.heading = (self.heading + 1) % 4,
                Command::Forward(steps) => {
                    let (dx, dy) = Self::HEADINGS[self.heading];
                    for _ in 0..steps {
                        self.position.0 += dx;
                        self.position.1 += dy;
                        self.trail.push(self.position);
                    }
                }
            }
        }
    }
}

fn main() {
    let commands = parse("3FR2F?LFRR12F");
    println!("{commands:?}");
    let mut robot = Robot::default();
    robot.run(&commands);
    println!(
        "{:?} facing {} after {}",
        robot.position,
        robot.heading,
        robot.trail.len()
    );
    println!("{:?}", &robot.trail[..5]);
}
