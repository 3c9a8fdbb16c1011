//! A number in `Ok` does not tell how the program ended.
fn main() -> Result<u32, String> {
    Ok(2)
}
