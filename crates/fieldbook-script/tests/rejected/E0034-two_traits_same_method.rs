//! Two traits in scope have a method of one name.
trait A {
    fn twice(&self) -> String;
}
trait B {
    fn twice(&self) -> String;
}
impl A for str {
    fn twice(&self) -> String { self.repeat(2) }
}
impl B for str {
    fn twice(&self) -> String { format!("{self}{self}") }
}
fn main() {
    println!("{}", "ab".twice());
}
