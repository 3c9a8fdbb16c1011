//! What a macro adds cannot be added: the error stands at the macro's operator.

macro_rules! add {
    ($a:expr, $b:expr) => {
        $a + $b
    };
}

fn main() {
    println!("{}", add!(1, "2"));
}
