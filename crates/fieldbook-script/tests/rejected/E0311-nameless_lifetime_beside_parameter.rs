//! Nameless lifetime beside parameter.

fn any<T>(mark: &u8) -> &u8 {
    lasting::<T>(mark)
}

fn lasting<'a, T: 'a>(mark: &'a u8) -> &'a u8 {
    mark
}

fn main() {
    println!("{}", any::<String>(&1));
}
