//! Temporaries that live as long as the references to them, and casts of what is computed.

fn f(x: &[i32]) -> usize { x.len() }
fn main() {
    let s: &str = &String::from("x");
    let v: &[i32] = &vec![1, 2];
    let m: &mut [i32] = &mut [1, 2];
    let mm: &mut Vec<i32> = &mut vec![1];
    let p = (&String::from("a"), 1);
    let o = Some(&String::from("b"));
    let arr = [&String::from("c")];
    m[0] = 2; mm.push(1);
    println!("{s} {} {m:?} {mm:?} {} {o:?} {arr:?} {}", v.len(), p.0, f(&vec![1]));
    let b: Box<dyn Fn() -> i32> = Box::new(|| v[0]);
    println!("{}", b());
    let r = if v.len() > 1 { &String::from("t") } else { &String::from("e") };
    println!("{r}");
    let x: &dyn std::fmt::Debug = &vec![1]; println!("{x:?}");
    let t = (1u8 as i32 - 2) as i64; println!("{t} {}", (v.len() as i32 - 5).abs() as u32);
    assert_eq!(vec!["a"], vec!["a".to_string()]); assert_eq!(vec!["a".to_string()], ["a"]); assert_eq!(Some(String::from("a")).as_deref(), Some("a"));
    assert_eq!(std::collections::HashMap::from([("a".to_string(), 1)]), std::collections::HashMap::from([("a".into(), 1)]));
}
