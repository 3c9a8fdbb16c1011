//! Slices in use: orders, parts, searching, changing, comparing.

use std::cmp::*;
use std::collections::*;
fn main() {
    let mut v = vec![4, 2, 7, 1];
    v.sort_by_key(|x| Reverse(*x));
    println!("{v:?}");
    v.sort_unstable_by_key(|x| (x % 2, *x));
    println!("{v:?}");
    v.sort_by(|a, b| b.cmp(a).then(a.cmp(b)));
    println!("{v:?}");
    let mut words = vec!["banana", "fig", "apple", "kiwi"];
    words.sort_by(|a, b| a.len().cmp(&b.len()).then_with(|| b.cmp(a)));
    println!("{words:?}");
    words.sort_by_cached_key(|w| w.chars().rev().collect::<String>());
    println!("{words:?}");
    words.rotate_left(1);
    println!("{words:?}");
    words[1..].reverse();
    println!("{words:?}");
    println!("{:?}", words.iter().map(|w| w.len()).collect::<BTreeSet<_>>().range(4..).next());
    println!("{:?} {:?}", words.binary_search_by(|w| w.len().cmp(&4)).is_ok(), words.iter().position(|&w| w == "fig"));
    let mut f = vec![2.5f64, -1.0, 9.75];
    f.sort_by(|a, b| b.total_cmp(a));
    println!("{f:?}");
    f.sort_by(f64::total_cmp);
    println!("{f:?} {:?}", f.iter().cloned().fold(0.0, |a: f64, b| a + b));
    println!("{:?}", f.iter().copied().map(f64::floor).map(|x| x as i64).collect::<Vec<_>>());
    println!("{:?} {:?}", f.first().zip(f.last()), f.iter().rev().take(2).collect::<Vec<_>>());
    let a = [1, 2, 3, 4, 5, 6, 7];
    println!("{:?}", a.chunks(3).map(|c| c.iter().product::<i32>()).collect::<Vec<_>>());
    println!("{:?}", a.windows(3).filter(|w| w.iter().sum::<i32>() % 2 == 0).count());
    println!("{:?} {:?}", a.split(|x| x % 3 == 0).map(|s| s.to_vec()).collect::<Vec<_>>(), a.concat_check());
    println!("{:?} {:?}", &a[2..=4], &a[..a.len() / 2]);
    println!("{:?}", a.iter().step_by(3).zip(a.iter().skip(1).step_by(3)).map(|(x, y)| x * y).collect::<Vec<_>>());
    if let Some((head, tail)) = a.split_first() {
        println!("{head} {}", tail.len());
    }
    if let [x, y, .., z] = a {
        println!("{x}{y}{z}");
    }
    if let Some(&[p, q]) = a.get(1..3).and_then(|s| s.first_chunk()) {
        println!("{p}{q}");
    }
    println!("{:?}", a.iter().max_by_key(|&&x| (x % 4, x)));
    println!("{:?} {:?}", a.contains(&3), a.starts_with(&[1, 2]));
    println!("{:?}", a.partition_point(|&x| x < 4));
    println!("{:?}", a.rchunks(2).next());
    println!("{:?}", a.iter().rev().skip_while(|x| **x > 5).map(|x| x * 10).collect::<VecDeque<_>>());
    println!("{}", a.iter().any(|x| x % 7 == 0));
    println!("{:?}", [[1, 2], [3, 4]].iter().map(|r| r.iter().sum::<i32>()).collect::<Vec<_>>());
    println!("{:?}", [3, 1, 2].map(|x| x * 2).iter().rev().collect::<Vec<_>>());
    println!("{:?}", a.into_iter().filter(|x| x % 2 == 1).collect::<LinkedList<_>>());
    let mut d = vec![1, 1, 2, 3, 3, 3, 1];
    d.dedup();
    println!("{d:?}");
    d.dedup_by_key(|x| *x / 2);
    println!("{d:?}");
    d.insert(1, 9);
    d.swap(0, 1);
    println!("{d:?} {:?}", d.swap_remove(0));
    d.extend_from_slice(&[5, 6]);
    d.truncate(4);
    d.resize(6, 0);
    println!("{d:?}");
    println!("{:?} {d:?}", d.drain(1..3).collect::<Vec<_>>());
    println!("{:?} {d:?}", d.split_off(2));
    d.retain_mut(|x| {
        *x += 1;
        *x > 2
    });
    println!("{d:?}");
    d.append(&mut vec![7, 8]);
    d.splice(0..1, [10, 11, 12]);
    println!("{d:?}");
    d.fill(0);
    println!("{d:?} {}", d.iter().all(|x| *x == 0));
    let mut m = vec![vec!['.'; 3]; 2];
    m[1][2] = '#';
    for r in &m {
        println!("{}", r.iter().collect::<String>());
    }
    println!("{}", m.iter().map(|r| r.iter().collect::<String>()).collect::<Vec<_>>().join("\n"));
    println!("{:?}", m.concat().iter().rposition(|c| *c == '#'));
    println!("{:?}", vec![1; 3].iter().zip(vec!["a", "b"].iter()).collect::<Vec<_>>());
    println!("{:?}", vec![Some(1), None, Some(3)].into_iter().map(|o| o.map_or(-1, |x| x * 2)).collect::<Vec<_>>());
    println!("{:?} {:?}", vec![1, 2, 3] < vec![1, 3], vec!["b"].cmp(&vec!["a", "z"]));
    println!("{:?}", vec![(1, 'b'), (1, 'a'), (0, 'z')].iter().min());
    println!("{:?}", max("a", "b").len() + min(3, 2));
    println!("{:?}", (1, "x", 2.5) < (1, "y", 0.0));
    println!("{:?}", [1, 2, 3].iter().sum::<i32>().cmp(&6).is_eq());
    println!("{:?}", Some(3).max(None).min(Some(5)));
    println!("{:?}", 5.clamp(1, 3) + (-2i32).clamp(-1, 1));
    println!("{:?}", [0.1, 0.2].iter().sum::<f64>() == 0.3);
    println!("{:?}", 2.0_f64.max(f64::NAN));
    println!("{:?}", "b".cmp("a").reverse().then(Ordering::Less));
    let mut r: Vec<Reverse<i32>> = vec![Reverse(1), Reverse(3)];
    r.sort();
    println!("{r:?} {}", r[0].0);
    let mut st = ["x"; 4];
    st[1..3].copy_from_slice(&["y", "z"]);
    println!("{}", st.concat());
    let (l, rr) = st.split_at(1);
    println!("{l:?}{rr:?}");
    let mut it = st.iter();
    it.nth(1);
    println!("{:?} {:?}", it.as_slice(), it.len());
    let bytes = "hi".as_bytes().to_vec();
    println!("{bytes:?} {:?}", bytes.iter().map(|b| format!("{b:08b}")).collect::<Vec<_>>());
    println!("{:?}", bytes.escape_ascii().to_string());
    println!("{:?}", b"AbC".to_ascii_lowercase());
    println!("{:?}", String::from_utf8_lossy(&[72, 255, 105]));
    println!("{:?}", std::iter::zip(&[1, 2], &[3, 4]).map(|(a, b)| a * b).sum::<i32>());
    println!("{:?}", [1u8, 2].iter().map(|&b| b as char).collect::<Vec<_>>());
    println!("{:?}", vec![3, 4].iter().enumerate().fold(String::new(), |s, (i, x)| s + &format!("{i}{x}")));
    println!("{:?}", [5, 3].iter().copied().reduce(i32::max));
    println!("{:?}", [1, 2, 3, 4].chunk_by(|a, b| b - a == 1 && *b != 3).collect::<Vec<_>>());
    println!("{:?}", [1, 2, 3, 4, 5].array_windows_check());
}
trait C {
    fn concat_check(&self) -> i32;
    fn array_windows_check(&self) -> usize;
}
impl C for [i32] {
    fn concat_check(&self) -> i32 {
        self.iter().sum()
    }
    fn array_windows_check(&self) -> usize {
        self.len()
    }
}
