//! `main` shows the error that it returns.
struct Fault;

fn main() -> Result<(), Fault> {
    Err(Fault)
}
