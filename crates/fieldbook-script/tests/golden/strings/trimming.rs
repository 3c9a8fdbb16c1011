fn main() {
    let padded = "  \tcentered\n ";
    println!("[{}]", padded.trim());
    println!("[{}]", padded.trim_start());
    println!("[{}]", padded.trim_end());
    println!("{}", "xxabcxx".trim_matches('x'));
    println!("{}", "007".trim_start_matches('0'));
    println!("{}", "v1.2.3".trim_start_matches("v"));
    println!("{}", "12ab34".trim_matches(|c: char| c.is_numeric()));
    println!("{}", "file.rs.rs".trim_end_matches(".rs"));
    println!(
        "{:?}",
        "(inside)"
            .strip_prefix('(')
            .and_then(|s| s.strip_suffix(')'))
    );
}
