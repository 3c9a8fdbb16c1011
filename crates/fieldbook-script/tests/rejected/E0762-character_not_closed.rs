static DOT: char = '●;

fn main() {
    println!("{DOT}");
}
