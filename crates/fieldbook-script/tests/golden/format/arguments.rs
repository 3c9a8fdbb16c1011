fn main() {
    let name = "Rusty-Man";
    let age = 48;
    println!("{} {}", name, age);
    println!("{0} {1} {0}", name, age);
    println!("{name} {age}");
    println!("{n} is {a}", n = name, a = age + 1);
    println!("{} {0} {} {1}", 1, 2);
    println!("{name:>12}|{age:<4}|");
    println!("{:>1$}|{:>width$}|{:>2$}", 7, 5, 6, width = 3);
    let width = 8;
    let precision = 2;
    println!(
        "[{:width$.precision$}] [{:>width$}] [{:.precision$}]",
        3.14159,
        name.len(),
        2.0
    );
    println!("[{:>1$.2$}]", 1.23456, 9, 3);
    println!("[{:.*}]", 3, "abcdef");
    println!("{{}} {{name}} {{{name}}}");
    println!();
}
