fn main() {
    print!("no newline, ");
    print!("then {}", 1);
    println!();
    eprintln!("to the other stream: {}", 2);
    eprint!("a");
    eprint!("b");
    eprintln!();
    println!("done");
}
