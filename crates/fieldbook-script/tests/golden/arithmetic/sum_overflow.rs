fn main() {
    let readings: Vec<u8> = vec![100, 100, 50];
    let total: u32 = readings.iter().map(|&r| u32::from(r)).sum();
    println!("as u32: {total}");
    let total: u8 = readings.iter().sum();
    println!("as u8: {total}");
    let readings: Vec<u8> = vec![100, 100, 56];
    let total: u8 = readings.iter().sum();
    println!("as u8: {total}");
}
