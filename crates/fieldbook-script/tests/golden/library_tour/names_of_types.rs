//! The names of types, as they print.

use std::any::type_name;
use std::marker::PhantomData;
fn name_of<T>(_: &T) -> &'static str {
    type_name::<T>()
}
fn main() {
    println!("{} {} {} {}", type_name::<i32>(), type_name::<&str>(), type_name::<[u8; 3]>(), type_name::<(i32, f64)>());
    println!("{:?} {:?}", PhantomData::<i32>, PhantomData::<(u8, &str)>);
    println!("{} {} {}", name_of(&1.5), name_of(&'c'), name_of(&[1u8][..].len()));
}
