fn main() -> Result<(), &'static str> {
    for n in 1.. {
        if n * n > 50 {
            println!("stopping at {n}");
            return Err("too large");
        }
    }
    Ok(())
}
