fn greet(name: &str) {
    println!("hi {name}");
}

fn add(a: i32, b: i32) -> i32 {
    a + b
}

fn swap((a, b): (i32, i32)) -> (i32, i32) {
    (b, a)
}

fn increment(n: &mut i32) -> i32 {
    *n += 1;
    *n
}

fn describe(mut text: String, times: usize) -> String {
    text.push('!');
    text.repeat(times)
}

fn even(n: u32) -> bool {
    n == 0 || odd(n - 1)
}

fn odd(n: u32) -> bool {
    n != 0 && even(n - 1)
}

fn main() {
    greet("Ada");
    println!("{} {:?}", add(2, add(3, 4)), swap((1, 2)));
    let mut n = 1;
    println!("{} {} {n}", increment(&mut n), increment(&mut n));
    println!("{}", describe("hey".to_string(), 2));
    println!("{} {}", even(10), odd(7));
    fn local(x: i32) -> i32 {
        x * 100
    }
    println!("{}", local(3));
    let unit: () = greet("Bob");
    println!("{unit:?}");
    let operations: [fn(i32, i32) -> i32; 2] = [add, |a, b| a * b];
    println!(
        "{:?}",
        operations.iter().map(|f| f(6, 7)).collect::<Vec<_>>()
    );
}
