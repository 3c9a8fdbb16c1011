fn main() {
    println!("tab\tnext\\ \"quoted\" \'single\'");
    println!("{:?}", "tab\tnewline\nquote\" backslash\\ null\0");
    println!("{:?}", "bell\u{7} é \u{1F600} \u{200b}");
    println!(
        "line one
line two"
    );
    println!(
        "joined \
              here"
    );
    println!(r"raw \n stays");
    println!(r#"raw "quotes""#);
    println!("{{braces}} {}", "{}");
    println!("\x41\u{42}");
    println!("{:?} {:?} {:?}", '\'', '"', '\n');
    println!("{:?}", "it's");
    println!("{}", "a\tb".escape_debug());
    println!("{}", "é".escape_unicode());
}
