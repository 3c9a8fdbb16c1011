//! An extension of iterators of bytes is asked of one of other numbers.
trait Checksum {
    fn checksum(self) -> u32;
}

impl<I: Iterator<Item = u8>> Checksum for I {
    fn checksum(self) -> u32 {
        self.map(u32::from).sum()
    }
}

fn shown(items: impl Checksum) -> String {
    format!("{:08x}", items.checksum())
}

fn main() {
    println!("{}", shown([1u8, 2].into_iter()));
    println!("{}", shown([1u16, 2].into_iter()));
}
