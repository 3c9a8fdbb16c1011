//! Module as struct.

mod castle {
    pub fn guard() {}
}

fn main() {
    castle::guard();
    let home = castle { rooms: 3 };
}
