//! Iterators: every adaptor and every way to end a chain, with `ControlFlow` among them.

use std::iter;
use std::ops::ControlFlow;
fn main() {
    let v = [3i32, 1, 4, 1, 5, 9, 2, 6];
    println!("{:?}", v.iter().try_fold(0i8, |a, &x| a.checked_add(x as i8 * 10)));
    println!("{:?}", v.iter().map(|x| x * 2).rev().skip_while(|x| *x > 4).collect::<Vec<_>>());
    println!("{:?}", v.iter().rfold(String::new(), |acc, x| acc + &x.to_string()));
    println!("{:?}", v.iter().min_by(|a, b| (**a as f64).partial_cmp(&(**b as f64)).unwrap()));
    println!("{:?}", v.iter().max_by_key(|x| iter::once(**x).count()));
    println!("{:?}", v.iter().partition::<Vec<i32>, _>(|x| **x > 3));
    let r = v.iter().try_for_each(|x| if *x == 9 { ControlFlow::Break(*x) } else { ControlFlow::Continue(()) });
    println!("{r:?} {:?} {}", r.break_value(), r.is_break());
    let r: ControlFlow<i32, i32> =
        v.iter().try_fold(0, |a, x| if a > 10 { ControlFlow::Break(a) } else { ControlFlow::Continue(a + x) });
    println!("{r:?}");
    let r: Option<()> = v.iter().try_for_each(|x| if *x < 10 { Some(()) } else { None });
    println!("{r:?}");
    println!("{:?}", v.iter().sum::<i32>() as f64 / v.len() as f64);
    println!("{:?}", v.iter().eq_by_check());
    println!("{:?}", v.iter().map_while(|x| (*x < 9).then_some(x * 10)).collect::<Vec<_>>());
    println!(
        "{:?}",
        v.iter()
            .scan(1, |s, x| {
                *s *= x;
                if *s > 100 { None } else { Some(*s) }
            })
            .collect::<Vec<_>>()
    );
    println!("{:?}", v.iter().intersperse_check());
    let mut it = v.iter().peekable();
    let mut groups: Vec<Vec<i32>> = Vec::new();
    while let Some(x) = it.next() {
        let mut g = vec![*x];
        while let Some(y) = it.next_if(|y| **y > *g.last().unwrap()) {
            g.push(*y);
        }
        groups.push(g);
    }
    println!("{groups:?}");
    let mut c = [1, 2, 3].iter().cycle();
    println!("{:?} {:?}", c.nth(4), c.by_ref().take(3).collect::<Vec<_>>());
    println!("{:?}", (1..=4).product::<u64>());
    println!("{:?}", (1..=3).flat_map(|x| (0..x).map(move |y| (x, y))).collect::<Vec<_>>());
    println!("{:?}", iter::successors(Some(1u32), |x| x.checked_mul(10)).last());
    println!(
        "{:?}",
        iter::successors(Some(27u64), |&n| (n != 1).then(|| if n % 2 == 0 { n / 2 } else { 3 * n + 1 })).max()
    );
    let (mut a, mut b) = (0, 1);
    println!(
        "{:?}",
        iter::from_fn(|| {
            let r = a;
            (a, b) = (b, a + b);
            Some(r)
        })
        .take_while(|x| *x < 50)
        .collect::<Vec<i32>>()
    );
    println!("{:?}", iter::repeat_with(|| 5).take(2).chain(iter::empty()).chain(iter::once(1)).collect::<Vec<_>>());
    println!("{:?}", iter::once_with(|| 7).collect::<Vec<_>>());
    println!("{:?}", iter::zip([1, 2], ["a", "b"]).map(|(a, b)| format!("{a}{b}")).collect::<String>());
    println!(
        "{:?}",
        (0..3).zip("abc".chars()).zip([true, false, true]).map(|((i, c), b)| (i, c, b)).collect::<Vec<_>>()
    );
    println!("{:?}", (0..10).rev().step_by(3).collect::<Vec<_>>());

    println!("{:?} {:?}", (0..5).min(), (0..0).max());
    println!("{:?}", [1.5, 2.5].iter().sum::<f64>());
    println!("{:?}", [1.5f32, 2.5].iter().product::<f32>());
    println!("{:?}", ["a", "b"].iter().map(|s| s.to_string()).reduce(|a, b| a + "+" + &b));
    println!("{:?}", [[1, 2], [3, 4]].iter().flatten().copied().collect::<Vec<i32>>());
    println!("{:?}", "hello".chars().rev().enumerate().filter(|(i, _)| i % 2 == 0).map(|(_, c)| c).collect::<String>());
    println!("{:?}", ["1", "x", "3"].iter().map(|s| s.parse::<i32>()).collect::<Result<Vec<_>, _>>());
    println!("{:?}", ["1", "x", "3"].iter().flat_map(|s| s.parse::<i32>()).collect::<Vec<_>>());
    println!("{:?}", ["1", "2"].iter().map(|s| s.parse::<i32>().ok()).sum::<Option<i32>>());
    println!("{:?}", ["1", "2"].iter().map(|s| s.parse::<i32>()).product::<Result<i32, _>>());
    println!("{:?}", (1..4).map(Some).collect::<Option<Vec<_>>>());
    println!("{:?}", [1, 2].iter().lt([1, 3].iter()));
    println!("{:?}", [1.0, f64::NAN].iter().partial_cmp([1.0, 2.0].iter()));
    println!("{:?}", (0..5).collect::<Vec<_>>().iter().rev().rposition(|x| *x == 4));
    println!("{:?}", v.iter().copied().filter(|x| x % 2 == 1).last());
    println!("{:?}", v.iter().size_hint());
    println!("{:?}", v.iter().position(|&x| x == 5).map_or(-1, |p| p as i32));
    println!("{:?}", v.iter().skip(2).take(3).len());
    let mut it = (1..10).into_iter();
    let firsts: Vec<_> = it.by_ref().take_while(|x| *x < 4).collect();
    println!("{firsts:?} {:?}", it.next());
    println!("{:?}", it.nth_back(1));
    println!("{:?}", it.rfind(|x| x % 2 == 0));
    println!("{:?}", (1..=3).rev().chain(7..9).rev().collect::<Vec<_>>());
    println!("{:?}", (1..=3).cycle().skip(1).take(5).collect::<Vec<_>>());
    println!("{:?}", [3, 1, 2].iter().inspect(|x| print!("<{x}>")).max());
    println!("{:?}", v.iter().fold((i32::MAX, i32::MIN), |(lo, hi), &x| (lo.min(x), hi.max(x))));
    println!("{:?}", (1..=5).map(|x| x as f64).map(f64::sqrt).map(|x| (x * 100.0).round() / 100.0).collect::<Vec<_>>());
    println!("{:?}", ["b", "a"].into_iter().map(String::from).collect::<std::collections::BTreeSet<String>>());
    println!("{:?}", v.iter().map(|x| x % 3).collect::<std::collections::HashSet<_>>().len());
    println!("{:?}", vec![("a", 1), ("b", 2)].into_iter().collect::<std::collections::BTreeMap<_, _>>());
    println!("{:?}", [Ok(1), Err("bad"), Ok(3)].into_iter().partition::<Vec<Result<i32, &str>>, _>(|r| r.is_ok()));
    println!("{:?}", [1, 5, 2].iter().is_sorted_by_key(|x| -*x));
    println!("{:?}", (0..3).map(|_| "ab").collect::<Vec<_>>().concat());
    println!("{:?}", [1, 2, 3].iter().rev().map(|x| x * x).rev().collect::<Vec<_>>());
    println!("{:?}", ('a'..='e').rev().collect::<String>());
    println!("{:?}", ('a'..'e').step_by(2).collect::<Vec<char>>());
    println!("{:?}", (1u8..=255).count());
    println!("{:?}", (-3..3).filter(|x| x % 2 != 0).map(i32::abs).sum::<i32>());
    println!("{:?}", [4, 5].iter().zip(1..).map(|(a, b)| a * b).collect::<Vec<i32>>());
    println!("{:?}", vec![vec![1], vec![], vec![2, 3]].into_iter().flatten().rev().collect::<Vec<i32>>());
    println!("{:?}", [Some(1), None, Some(3)].iter().flatten().sum::<i32>());
    println!("{:?}", (1..=10).try_fold(0i32, |acc, x| if x == 11 { Err(x) } else { Ok(acc + x) }));
    println!("{}", (1..=3).map(|i| i.to_string()).collect::<Vec<_>>().join(", "));
    println!("{:?}", [1, 1, 2].iter().collect::<std::collections::BTreeSet<_>>().into_iter().rev().next());
    println!("{:?}", "a1b2".chars().filter_map(|c| c.to_digit(10)).sum::<u32>());
    println!("{:?}", [10, 20].iter().enumerate().map(|(i, x)| i as i32 * x).sum::<i32>());
    println!("{:?}", v.iter().min_by_key(|x| (**x as i32 - 5).abs()));
    println!("{:?}", [0.5f64, -1.0, 3.2].iter().copied().max_by(|a, b| a.total_cmp(b)));
    println!("{:?}", [0.5, -1.0, 3.2].iter().cloned().fold(f64::NEG_INFINITY, f64::max));
    println!("{:?}", [1, 2, 3].iter().any(|&x| x == 2) && ![1].iter().all(|x| *x > 1));
    let mut s = [1, 2, 3, 4].iter();
    s.next();
    println!("{:?}", s.as_slice());
    println!("{:?}", iter::repeat("ab").take(3).collect::<String>());
    println!("{:?}", iter::repeat_n(1, 3).collect::<Vec<_>>());
    println!("{:?}", [1, 2, 3].iter().ne([1, 2].iter()));
    println!("{:?}", [(1, 2), (3, 4)].iter().map(|&(a, b)| a * b).sum::<i32>());
    println!("{:?}", (0..20).filter(|n| n % 2 == 0).skip(1).step_by(2).take(3).collect::<Vec<_>>());
    println!("{:?}", [1, 2, 3, 4].iter().try_rfold(0, |a, x| if *x > 0 { Some(a + x) } else { None }));
    println!("{:?}", [3, 4].iter().max().into_iter().chain([9].iter()).collect::<Vec<_>>());
    println!("{:?}", (0..3).fuse().collect::<Vec<_>>());
    println!("{:?}", [1, 2, 3].iter().collect::<Vec<&i32>>().into_iter().cloned().collect::<Box<[i32]>>());
    let mut pk = "12+3".chars().peekable();
    let mut n = 0;
    while let Some(d) = pk.peek().and_then(|c| c.to_digit(10)) {
        n = n * 10 + d;
        pk.next();
    }
    println!("{n} {:?}", pk.peek());
    println!("{:?}", pk.next_if_eq(&'+'));
    if let Some(p) = pk.peek_mut() {
        *p = '9';
    }
    println!("{:?}", pk.collect::<String>());
    let (mn, mx): (Vec<_>, Vec<_>) = v.windows(2).map(|w| (w[0].min(w[1]), w[0].max(w[1]))).unzip();
    println!("{mn:?} {mx:?}");
    println!("{:?}", v.iter().find_map(|x| if *x > 4 { Some(x * 100) } else { None }));
    println!("{:?}", (1..=3).map(|x| [x; 2]).flatten().collect::<Vec<_>>());
    let total: i32 = Iterator::sum([1, 2].iter());
    println!("{total}");
    let mut ext = Vec::new();
    ext.extend((1..3).map(|x| x * 2));
    ext.extend(&[7, 8]);
    ext.extend(Some(3));
    println!("{ext:?}");
    println!("{:?}", (0u32..5).sum::<u32>().pow(2));
    println!("{:?}", (1..=2).flat_map(|x| vec![x; x]).collect::<Vec<usize>>());
}
trait D: Iterator + Sized {
    fn eq_by_check(self) -> usize {
        self.count()
    }
    fn intersperse_check(self) -> usize {
        self.count()
    }
}
impl<I: Iterator> D for I {}
