fn main() {
    let factor = 3;
    let multiply = |n| n * factor;
    println!("{} {}", multiply(4), multiply(5));
    let mut count = 0;
    let mut increment = || {
        count += 1;
        count
    };
    increment();
    increment();
    println!("{count}");
    let name = String::from("Ada");
    let greet = move |greeting: &str| format!("{greeting}, {name}");
    println!("{} {}", greet("hello"), greet("bye"));
    let mut names = vec!["x"];
    let mut add = |name| names.push(name);
    add("y");
    add("z");
    println!("{names:?}");
    let block = |a: i32, b: i32| -> i32 {
        let sum = a + b;
        sum * sum
    };
    println!("{}", block(1, 2));
    let nothing = || ();
    println!("{:?}", nothing());
}
