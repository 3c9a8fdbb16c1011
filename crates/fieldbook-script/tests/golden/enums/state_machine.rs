#[derive(Debug, Clone, PartialEq)]
enum State {
    Idle,
    Running { speed: u32 },
    Broken(String),
}

#[derive(Debug, Clone, Copy)]
enum Event {
    Start,
    Faster(u32),
    Stop,
    Repair,
}

impl State {
    fn next(self, event: Event) -> State {
        match (self, event) {
            (State::Idle, Event::Start) => State::Running { speed: 1 },
            (State::Running { speed }, Event::Faster(by)) if speed + by > 10 => {
                State::Broken(format!("overheated at {}", speed + by))
            }
            (State::Running { speed }, Event::Faster(by)) => State::Running { speed: speed + by },
            (State::Running { .. }, Event::Stop) => State::Idle,
            (State::Broken(_), Event::Repair) => State::Idle,
            (state, _) => state,
        }
    }
}

fn main() {
    let mut state = State::Idle;
    let events = [
        Event::Stop,
        Event::Start,
        Event::Faster(4),
        Event::Faster(6),
        Event::Start,
        Event::Repair,
    ];
    for event in events {
        state = state.next(event);
        println!("{event:?} -> {state:?}");
    }
    println!("{}", matches!(state, State::Idle));
}
