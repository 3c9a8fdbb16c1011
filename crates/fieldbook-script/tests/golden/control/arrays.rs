fn main() {
    let days = ["mon", "tue", "wed"];
    println!("{} {} {:?}", days.len(), days[1], days);
    let mut zeros = [0; 5];
    zeros[3] = 7;
    println!("{zeros:?} {}", zeros.iter().sum::<i32>());
    let matrix = [[1, 2, 3], [4, 5, 6]];
    let mut transposed = [[0; 2]; 3];
    for (y, row) in matrix.iter().enumerate() {
        for (x, value) in row.iter().enumerate() {
            transposed[x][y] = *value;
        }
    }
    println!("{transposed:?}");
    let copy = zeros;
    zeros[0] = 1;
    println!("{} {}", copy == zeros, copy[0]);
    println!("{:?}", days.map(|d| d.to_uppercase()));
    let typed: [u8; 3] = [1, 2, 3];
    println!("{}", typed.contains(&2));
    let from_vec: [i32; 2] = vec![8, 9].try_into().unwrap();
    println!("{from_vec:?}");
    println!("{:?}", std::array::from_fn::<usize, 4, _>(|i| i * i));
    for day in days {
        print!("{day};");
    }
    println!("{:?} {:?}", days.first(), days.iter().skip(5).next());
    println!("{}", [1, 2, 3] < [1, 3, 0]);
}
