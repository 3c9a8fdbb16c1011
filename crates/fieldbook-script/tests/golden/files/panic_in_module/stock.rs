pub struct Shelf {
    left: u32,
}

impl Shelf {
    pub fn new(left: u32) -> Self {
        Shelf { left }
    }

    pub fn take(&mut self, count: u32) -> u32 {
        self.left -= count;
        self.left
    }
}
