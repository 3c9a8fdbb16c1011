#[derive(Debug)]
struct Never;

fn main() -> Result<(), Never> {
    let total: u32 = (1..=10).sum();
    if total != 55 {
        return Err(Never);
    }
    println!("{total}");
    Ok(())
}
