//! A pool of workers over channels, results in order, what a closed channel says.

use std::collections::HashMap;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, TryRecvError};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

type Job = Box<dyn FnOnce() -> String + Send + 'static>;

struct Pool {
    sender: Option<Sender<(usize, Job)>>,
    workers: Vec<JoinHandle<usize>>,
    results: Receiver<(usize, String)>,
}

impl Pool {
    fn new(size: usize) -> Pool {
        let (sender, jobs) = mpsc::channel::<(usize, Job)>();
        let (done, results) = mpsc::channel();
        let jobs = Arc::new(Mutex::new(jobs));
        let workers = (0..size)
            .map(|_| {
                let jobs = Arc::clone(&jobs);
                let done = done.clone();
                thread::spawn(move || {
                    let mut count = 0;
                    loop {
                        let next = jobs.lock().unwrap().recv();
                        let Ok((number, job)) = next else { break };
                        count += 1;
                        done.send((number, job())).unwrap();
                        thread::yield_now();
                    }
                    count
                })
            })
            .collect();
        Pool { sender: Some(sender), workers, results }
    }

    fn run(&self, number: usize, job: impl FnOnce() -> String + Send + 'static) {
        self.sender.as_ref().expect("open").send((number, Box::new(job))).expect("workers live");
    }

    fn finish(mut self) -> (usize, Vec<String>) {
        drop(self.sender.take());
        let total = self.workers.drain(..).map(|worker| worker.join().unwrap()).sum();
        let mut all: Vec<(usize, String)> = self.results.iter().collect();
        all.sort();
        (total, all.into_iter().map(|(_, text)| text).collect())
    }
}

#[derive(Debug)]
enum Message {
    Deposit { to: String, amount: i64 },
    Total(Sender<i64>),
    Stop,
}

fn bank(inbox: Receiver<Message>) -> HashMap<String, i64> {
    let mut accounts = HashMap::new();
    for message in inbox {
        match message {
            Message::Deposit { to, amount } => *accounts.entry(to).or_insert(0) += amount,
            Message::Total(reply) => reply.send(accounts.values().sum()).unwrap_or(()),
            Message::Stop => break,
        }
    }
    accounts
}

fn main() {
    let pool = Pool::new(3);
    for n in 0..7usize {
        pool.run(n, move || format!("{n} squared is {}", n * n));
    }
    let (count, lines) = pool.finish();
    println!("{count} jobs\n{}", lines.join("\n"));

    let (to_bank, inbox) = mpsc::channel();
    let teller = thread::spawn(move || bank(inbox));
    for (name, amount) in [("ann", 5), ("bob", 7), ("ann", -2)] {
        to_bank.send(Message::Deposit { to: name.to_string(), amount }).unwrap();
    }
    let (reply, total) = mpsc::channel();
    to_bank.send(Message::Total(reply)).unwrap();
    println!("total {}", total.recv().unwrap());
    to_bank.send(Message::Stop).unwrap();
    let mut accounts: Vec<_> = teller.join().unwrap().into_iter().collect();
    accounts.sort();
    println!("{accounts:?}");
    println!("{:?}", to_bank.send(Message::Stop).map_err(|error| error.to_string()));

    let (tx, rx) = mpsc::channel::<i32>();
    println!("{:?}", rx.try_recv());
    println!("{:?}", rx.recv_timeout(Duration::from_millis(5)) == Err(RecvTimeoutError::Timeout));
    tx.send(1).unwrap();
    let other = tx.clone();
    drop(tx);
    println!("{:?} {:?}", rx.recv(), rx.try_recv() == Err(TryRecvError::Empty));
    drop(other);
    println!("{:?} {:?}", rx.try_recv(), rx.recv());

    let (tx, rx) = mpsc::sync_channel(2);
    let producer = thread::spawn(move || {
        let mut sent = Vec::new();
        for n in 1..=5 {
            tx.send(n).unwrap();
            sent.push(n * 10);
        }
        sent
    });
    let received: Vec<i32> = rx.iter().collect();
    println!("{received:?} {:?}", producer.join().unwrap());
}
