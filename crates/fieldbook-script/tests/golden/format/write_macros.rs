use std::fmt::Write;

fn main() {
    let mut report = String::new();
    write!(report, "{:>4}", 7).unwrap();
    writeln!(report, " items").unwrap();
    writeln!(report).unwrap();
    for n in 1..=3 {
        write!(&mut report, "{n}").unwrap();
        if n < 3 {
            report.push_str(", ");
        }
    }
    println!("{report}");
    println!("{:?}", report);
    let mut line = String::from("> ");
    line.write_str("text").unwrap();
    line.write_char('!').unwrap();
    println!("{line}");
}
