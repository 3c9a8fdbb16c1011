//! Update of variant.

enum Plan {
    Daily,
    Weekly { day: u8, hour: u8 },
}

fn later(plan: Plan) -> Plan {
    match plan {
        Plan::Daily => Plan::Weekly { day: 1, hour: 8 },
        old => Plan::Weekly { hour: 9, ..old },
    }
}

fn main() {
    later(Plan::Daily);
}
