//! A struct used after a method took `self`.
struct Ticket {
    seat: u32,
}

impl Ticket {
    fn redeem(self) -> u32 {
        self.seat
    }
}

fn main() {
    let ticket = Ticket { seat: 4 };
    println!("{}", ticket.redeem());
    println!("{}", ticket.seat);
}
