use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};
use std::fmt::{self, Display};

use fieldbook::prelude::*;

#[model(table)]
struct Job {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    priority: u8,
    state: State,
    attempts: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, FieldEnum)]
enum State {
    Waiting,
    Running,
    Done,
    Failed,
}

impl Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            State::Waiting => "waiting",
            State::Running => "running",
            State::Done => "done",
            State::Failed => "failed",
        };
        f.pad(text)
    }
}

trait Worker {
    fn name(&self) -> String;
    fn work(&mut self, job: &Job) -> std::result::Result<u32, String>;
}

struct Careful {
    finished: Vec<String>,
}

struct Hasty(u32);

impl Worker for Careful {
    fn name(&self) -> String {
        "careful".into()
    }

    fn work(&mut self, job: &Job) -> std::result::Result<u32, String> {
        self.finished.push(job.name());
        Ok(self.finished.len() as u32)
    }
}

impl Worker for Hasty {
    fn name(&self) -> String {
        format!("hasty#{}", self.0)
    }

    fn work(&mut self, job: &Job) -> std::result::Result<u32, String> {
        self.0 += 1;
        if self.0 % 2 == 0 {
            return Err(format!("dropped {}", job.name()));
        }
        Ok(self.0)
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Job)?;
    let session = Session::new(&engine);
    for (name, priority) in [("mail", 3), ("backup", 1), ("report", 9), ("clean", 3), ("index", 7)] {
        session.add(&Job::builder().name(name).priority(priority).state(State::Waiting).attempts(0).build());
    }
    session.commit()?;
    let mut heap: BinaryHeap<(u8, Reverse<String>)> =
        session.exec(select(Job))?.into_iter().map(|job| (job.priority(), Reverse(job.name()))).collect();
    println!("{:?}", heap.peek());
    let mut queue = VecDeque::with_capacity(heap.len());
    while let Some((priority, Reverse(name))) = heap.pop() {
        if priority > 8 { queue.push_front(name) } else { queue.push_back(name) }
    }
    println!("{queue:?}");
    let mut workers: Vec<Box<dyn Worker>> = vec![Box::new(Hasty(0)), Box::new(Careful { finished: vec![] })];
    for turn in 0.. {
        let Some(name) = queue.pop_front() else {
            println!("idle after {turn} turns");
            break;
        };
        let job = session.exec(select(Job).filter(Job.name.eq(&name)))?.one()?;
        job.set_state(State::Running);
        job.set_attempts(job.attempts() + 1);
        let index = turn % workers.len();
        let worker = &mut workers[index];
        match worker.work(&job) {
            Ok(done) => {
                job.set_state(State::Done);
                println!("{:<8} {name} ({done})", worker.name());
            }
            Err(why) if job.attempts() < 2 => {
                println!("{:<8} {why}, again", worker.name());
                queue.push_back(name);
            }
            Err(why) => {
                job.set_state(State::Failed);
                println!("{:<8} {why}", worker.name());
            }
        }
        session.commit()?;
    }
    for (state, jobs) in session.exec(select((Job.state, func::count(Job.id))).group_by(Job.state).order_by(Job.state))? {
        println!("[{state:>8}] {jobs}");
    }
    let names: Vec<_> = workers.iter().map(|worker| worker.name()).collect();
    println!("{names:?}");
    Ok(())
}
