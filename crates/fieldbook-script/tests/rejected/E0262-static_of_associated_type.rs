//! An associated type cannot name a lifetime of its own `'static`.

trait Lend {
    type Part<'static>;
    fn name(&self) -> String;
}

fn main() {}
