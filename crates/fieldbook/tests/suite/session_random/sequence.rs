//! A sequence of steps: made from a seed, written as text, shrunk.

use std::fmt;

/// A step: what is done, to which objects.
#[derive(Clone, Copy)]
pub struct Step {
    pub kind: u8,
    pub first: u8,
    pub second: u8,
}

#[derive(Clone)]
pub struct Sequence(pub Vec<Step>);

impl Sequence {
    /// The same sequence for the same seed, on every machine.
    pub fn of_seed(seed: u64) -> Self {
        let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
        let mut next = || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 24) as u8
        };
        let length = 8 + next() % 24;
        let step = |_| Step { kind: next(), first: next(), second: next() };
        Sequence((0..length).map(step).collect())
    }

    pub fn parse(line: &str) -> Self {
        let step = |text: &str| {
            let mut numbers = text.split('.').map(|number| number.parse().expect("a number of a step"));
            let mut next = || numbers.next().expect("three numbers a step");
            Step { kind: next(), first: next(), second: next() }
        };
        Sequence(line.split_whitespace().map(step).collect())
    }
}

impl fmt::Display for Sequence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, step) in self.0.iter().enumerate() {
            let space = if at > 0 { " " } else { "" };
            write!(f, "{space}{}.{}.{}", step.kind, step.first, step.second)?;
        }
        Ok(())
    }
}

/// Leaves out whatever can be left out while the sequence still fails, again and again until nothing can, and then
/// makes the numbers of what is left as small as they can be.
pub fn shrink(mut sequence: Sequence, fails: impl Fn(&Sequence) -> bool) -> Sequence {
    loop {
        let before = sequence.0.len();
        sequence = shorten(sequence, &fails);
        if sequence.0.len() == before {
            return simplify(sequence, &fails);
        }
    }
}

fn shorten(mut sequence: Sequence, fails: &impl Fn(&Sequence) -> bool) -> Sequence {
    let mut chunk = sequence.0.len().div_ceil(2);
    while chunk > 0 {
        let mut at = 0;
        while at < sequence.0.len() {
            let mut shorter = sequence.clone();
            shorter.0.drain(at..(at + chunk).min(shorter.0.len()));
            if fails(&shorter) {
                sequence = shorter;
            } else {
                at += chunk;
            }
        }
        chunk /= 2;
    }
    sequence
}

fn simplify(mut sequence: Sequence, fails: &impl Fn(&Sequence) -> bool) -> Sequence {
    let numbers: [fn(&mut Step) -> &mut u8; 3] =
        [|step| &mut step.kind, |step| &mut step.first, |step| &mut step.second];
    for at in 0..sequence.0.len() {
        for number in numbers {
            let mut simpler = sequence.clone();
            let now = *number(&mut simpler.0[at]);
            let smallest = (0..now).find(|smaller| {
                *number(&mut simpler.0[at]) = *smaller;
                fails(&simpler)
            });
            if let Some(smallest) = smallest {
                *number(&mut sequence.0[at]) = smallest;
            }
        }
    }
    sequence
}
