//! Object moved by method.

trait Ticket {
    fn tear(self);
}

impl Ticket for u8 {
    fn tear(self) {}
}

fn main() {
    let ticket: Box<dyn Ticket> = Box::new(1u8);
    ticket.tear();
}
