fn main() {
    println!("before");
}

/* and then
