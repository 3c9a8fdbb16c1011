fn value_at(table: [i32; 4], index: usize) -> i32 {
    table[index]
}

fn main() {
    let table = [10, 20, 30, 40];
    let mut index = 1;
    loop {
        println!("{}", value_at(table, index));
        index += 2;
    }
}
