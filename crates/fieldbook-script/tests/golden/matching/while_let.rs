fn main() {
    let mut stack = vec![1, 2, 3];
    while let Some(top) = stack.pop() {
        print!("{top} ");
        if top == 2 {
            stack.push(10);
            stack.push(20);
        }
        if stack.len() > 5 {
            break;
        }
    }
    println!();
    let mut letters = "abc".chars();
    while let Some(letter) = letters.next() {
        println!("{letter} then {:?}", letters.as_str());
    }
    let mut node = Some(Box::new((
        1,
        Some(Box::new((2, None::<Box<(i32, Option<()>)>>))),
    )));
    let mut depth = 0;
    while let Some(inner) = node {
        depth += inner.0;
        node = None;
    }
    println!("{depth}");
    let mut pairs = vec![(1, 'a'), (2, 'b')].into_iter();
    while let Some((number, 'a' | 'b')) = pairs.next() {
        println!("{number}");
    }
}
