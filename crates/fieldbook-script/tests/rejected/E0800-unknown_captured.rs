//! Unknown captured.

fn hidden() -> impl Sized + use<Missing> {}

fn main() {
    hidden();
}
