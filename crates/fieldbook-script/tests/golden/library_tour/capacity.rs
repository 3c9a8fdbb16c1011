//! How the room of vectors and texts grows.

fn main() {
    let mut v = Vec::new();
    let mut last = 99;
    for i in 0..40 {
        v.push(i);
        if v.capacity() != last {
            last = v.capacity();
            println!("{} {}", v.len(), last);
        }
    }
    v.clear();
    println!("{}", v.capacity());
    v.shrink_to_fit();
    println!("{}", v.capacity());
    v.reserve(10);
    println!("{}", v.capacity());
    println!("{} {} {}", vec![1, 2, 3].capacity(), vec![0; 7].capacity(), Vec::<i32>::with_capacity(10).capacity());
    println!("{}", (0..10).collect::<Vec<_>>().capacity());
    println!("{}", (0..10).filter(|x| x % 2 == 0).collect::<Vec<_>>().capacity());
    println!("{}", (0..10).map(|x| x + 1).collect::<Vec<_>>().capacity());
    let mut s = String::with_capacity(10);
    println!("{} {}", s.len(), s.capacity());
    s.push_str("hello world, this");
    println!("{} {}", s.len(), s.capacity());
    let mut t = String::new();
    println!("{}", t.capacity());
    t.push('a');
    println!("{}", t.capacity());
    let mut w = vec![1, 2, 3];
    w.push(4);
    println!("{}", w.capacity());
    w.extend([1, 2, 3]);
    println!("{}", w.capacity());
}
