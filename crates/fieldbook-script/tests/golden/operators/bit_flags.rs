use std::ops::{BitAnd, BitOr, BitOrAssign, Not, Shl};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Flags(u8);

impl Flags {
    const READ: Flags = Flags(1);
    const WRITE: Flags = Flags(2);
    const RUN: Flags = Flags(4);

    fn has(self, other: Flags) -> bool {
        self & other == other
    }
}

impl BitOr for Flags {
    type Output = Flags;
    fn bitor(self, other: Flags) -> Flags {
        Flags(self.0 | other.0)
    }
}

impl BitAnd for Flags {
    type Output = Flags;
    fn bitand(self, other: Flags) -> Flags {
        Flags(self.0 & other.0)
    }
}

impl Not for Flags {
    type Output = Flags;
    fn not(self) -> Flags {
        Flags(!self.0 & 7)
    }
}

impl BitOrAssign for Flags {
    fn bitor_assign(&mut self, other: Flags) {
        *self = *self | other;
    }
}

impl Shl<u32> for Flags {
    type Output = Flags;
    fn shl(self, by: u32) -> Flags {
        Flags(self.0 << by)
    }
}

fn main() {
    let mut flags = Flags::READ | Flags::RUN;
    println!(
        "{flags:?} {} {}",
        flags.has(Flags::READ),
        flags.has(Flags::WRITE)
    );
    flags |= Flags::WRITE;
    println!("{flags:?} {:?} {:?}", !flags, !Flags::READ);
    println!("{:?}", Flags::READ << 2 == Flags::RUN);
}
