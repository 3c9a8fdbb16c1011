//! A public iterator whose items nobody else can name.

struct Ticket(u32);

pub struct Booth {
    next: u32,
}

impl Iterator for Booth {
    type Item = Ticket;
    fn next(&mut self) -> Option<Ticket> {
        self.next += 1;
        Some(Ticket(self.next))
    }
}

fn main() {
    println!("{}", Booth { next: 0 }.next().map_or(0, |ticket| ticket.0));
}
