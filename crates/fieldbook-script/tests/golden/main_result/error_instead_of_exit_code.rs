use std::process::{ExitCode, Termination};
#[derive(Debug)]
struct Bad(u8);
fn run(n: u8) -> Result<ExitCode, Bad> {
    if n > 5 { Err(Bad(n)) } else { Ok(ExitCode::from(n)) }
}
struct Noisy;
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("dropped");
    }
}
fn main() -> Result<ExitCode, Bad> {
    let _n = Noisy;
    println!("{:?} {:?} {}", run(2), run(9), ExitCode::SUCCESS == ExitCode::from(0));
    println!("{:?} {:?}", ().report(), Ok::<(), u8>(()).report());
    std::mem::forget(Noisy);
    let code = run(7)?;
    Ok(code)
}
