//! Function captured.

fn hidden() -> impl Sized + use<hidden> {}

fn main() {
    hidden();
}
