fn main() {
    println!("done");
    #[allow(unused)]
}
