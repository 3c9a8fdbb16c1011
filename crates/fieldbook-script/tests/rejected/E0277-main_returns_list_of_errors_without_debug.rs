//! A list is shown as its elements are, which cannot be.
struct Fault;

type Outcome = Result<(), Vec<Fault>>;

fn main() -> Outcome {
    Err(vec![Fault])
}
