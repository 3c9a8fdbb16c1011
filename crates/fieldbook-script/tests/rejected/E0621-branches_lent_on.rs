//! A lifetime left out of one of two `&mut` parameters that branches give back, on lines below the signature.
fn pick<'a>(first: bool, a: &'a mut i32, b: &mut i32) -> &'a mut i32 {
    if first { a } else { b }
}

fn main() {
    let (mut one, mut two) = (1, 2);
    *pick(true, &mut one, &mut two) += 1;
    println!("{one} {two}");
}
