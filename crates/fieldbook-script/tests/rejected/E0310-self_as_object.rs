//! Self as object.

trait Plugin {
    fn name(&self) -> String;

    fn boxed(self) -> Box<dyn Plugin>
    where
        Self: Sized,
    {
        Box::new(self)
    }
}

fn main() {
    println!("none");
}
