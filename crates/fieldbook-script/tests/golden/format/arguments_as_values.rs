//! What `format_args!` gives can be passed on; infinity and not-a-number are padded as numbers are.

use std::fmt;
fn log(level: &str, args: fmt::Arguments<'_>) {
    println!("[{level}] {args}");
}
struct U;
impl fmt::Display for U {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_fmt(format_args!("{}-{:>3}", 1, 2))
    }
}
fn main() {
    println!(
        "{:05} {:+} {:05} {:+06}|{:<06}|{:^07.1}|{:+}",
        f64::NAN,
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::INFINITY,
        f64::INFINITY,
        f64::INFINITY
    );
    log("info", format_args!("{} {:?}", 1, "x"));
    println!("{U:>9}|");
    println!("{:>9}|{:?}", format_args!("ab"), format_args!("cd"));
    println!("{}", format_args!("z{}", 1).to_string());
    let s = fmt::format(format_args!("{}{}", 1, 2));
    println!("{s}");
}
