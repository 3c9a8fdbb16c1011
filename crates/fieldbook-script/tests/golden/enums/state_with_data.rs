use std::fmt::{self, Display};

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum State {
    Idle { since: u32 },
    Running(String, u8),
    Done,
}

use State::{Done, Idle, Running};

impl State {
    const START: State = Idle { since: 0 };

    fn next(self, tick: u32) -> Self {
        match self {
            Idle { since } if tick - since > 1 => Running(format!("job {tick}"), 0),
            Running(name, 3) => {
                println!("{name} is over");
                Done
            }
            Running(name, n) => Running(name, n + 1),
            other => other,
        }
    }

    fn is_running(&self) -> bool {
        matches!(self, Running(_, n) if *n > 0)
    }
}

impl Display for State {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Idle { since } => write!(f, "idle since {since}"),
            Running(name, n) => f.write_fmt(format_args!("{name} at {n}")),
            Done => f.pad("done"),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
enum Level {
    Low = 1,
    Mid = 5,
    High,
}

impl TryFrom<u8> for Level {
    type Error = String;

    fn try_from(value: u8) -> Result<Self, Self::Error> {
        [Level::Low, Level::Mid, Level::High]
            .into_iter()
            .find(|level| *level as u8 == value)
            .ok_or_else(|| format!("no level {value}"))
    }
}

fn main() {
    let mut state = State::START;
    for tick in 0..9 {
        state = state.next(tick);
        println!("{tick}: {state} {}", state.is_running());
    }
    println!("[{:>6}] {:?}", state, Running("a".into(), 1) < Done);
    println!("{:?} {:?}", Level::try_from(6), Level::try_from(2));
    let level: Result<Level, _> = 5u8.try_into();
    println!("{:?} {}", level, Level::High as i32 + 1);
}
