fn main() {
    let line = "name,secret name,,age";
    let parts: Vec<&str> = line.split(',').collect();
    println!("{parts:?}");
    println!("{:?}", line.splitn(2, ',').collect::<Vec<_>>());
    println!("{:?}", line.rsplit(',').collect::<Vec<_>>());
    println!(
        "{:?}",
        "  many   spaces here "
            .split_whitespace()
            .collect::<Vec<_>>()
    );
    println!("{:?}", "  many   spaces".split(' ').collect::<Vec<_>>());
    println!("{:?}", "one\ntwo\r\nthree\n".lines().collect::<Vec<_>>());
    println!(
        "{:?}",
        "a1b22c"
            .split(|c: char| c.is_ascii_digit())
            .collect::<Vec<_>>()
    );
    println!("{:?}", "a-b_c".split(['-', '_']).collect::<Vec<_>>());
    println!("{:?}", "k: v: w".split_once(": "));
    println!("{:?}", "k: v: w".rsplit_once(": "));
    println!("{:?}", "a;b;".split_terminator(';').collect::<Vec<_>>());
    println!("{:?}", "a b".split("").collect::<Vec<_>>());
}
