fn main() {
    let mut scores = vec![10, 20, 30];
    for score in &scores {
        print!("{score} ");
    }
    println!();
    for score in &mut scores {
        *score += 1;
    }
    println!("{scores:?}");
    for (place, score) in scores.iter().enumerate() {
        print!("{place}:{score} ");
    }
    println!();
    for score in scores.iter_mut().filter(|s| **s > 15) {
        *score *= 2;
    }
    println!("{scores:?}");
    for i in 0..scores.len() {
        scores[i] -= i;
    }
    println!("{scores:?}");
    for score in scores {
        print!("{score},");
    }
    println!();
}
