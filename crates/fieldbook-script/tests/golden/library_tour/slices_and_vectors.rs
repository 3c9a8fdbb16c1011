//! Slices and vectors: parts, windows, splitting, filling, selecting, conversions.

fn main() {
    let mut v = vec![5, 3, 8, 1, 9, 2, 7];
    println!("{:?}", v.iter().rev().step_by(2).collect::<Vec<_>>());
    println!("{:?}", v.chunks_exact(3).map(|c| c.iter().sum::<i32>()).collect::<Vec<_>>());
    let ce = v.chunks_exact(3);
    println!("rem {:?}", ce.remainder());
    println!("{:?}", v.rchunks(3).collect::<Vec<_>>());
    println!("{:?}", v.rchunks_exact(3).collect::<Vec<_>>());
    println!("{:?}", v.as_chunks::<2>());
    for c in v.chunks_exact_mut(2) {
        c.swap(0, 1);
    }
    println!("{v:?}");
    for c in v.rchunks_mut(4) {
        c.reverse();
    }
    println!("{v:?}");
    if let Some((a, rest)) = v.split_first_mut() {
        *a += 100;
        rest[0] = 0;
    }
    if let Some((a, rest)) = v.split_last_mut() {
        *a += 100;
        rest[0] -= 1;
    }
    println!("{v:?}");
    println!("{:?}", v.get(1..3));
    println!("{:?}", v.get(1..=30));
    if let Some(s) = v.get_mut(1..3) {
        s.fill(4);
    }
    println!("{v:?}");
    v.dedup();
    println!("{v:?}");
    v.dedup_by(|a, b| *a % 2 == *b % 2);
    println!("{v:?}");
    v.extend([1, 2, 3, 4, 5, 6].iter());
    v.copy_within(0..2, 3);
    println!("{v:?}");
    v.sort_unstable_by(|a, b| b.cmp(a));
    println!("{v:?}");
    println!("{:?}", v.rsplit(|x| *x == 4).collect::<Vec<_>>());
    println!("{:?}", v.splitn(2, |x| *x == 3).collect::<Vec<_>>());
    println!("{:?}", v.rsplitn(2, |x| *x == 3).collect::<Vec<_>>());
    println!("{:?}", v.split_inclusive(|x| *x == 3).collect::<Vec<_>>());
    println!("{:?}", v.strip_prefix(&[105]));
    println!("{:?}", v.strip_suffix(&[1]));
    println!("{:?}", v.is_sorted_by(|a, b| a >= b));
    println!("{:?}", v.iter().is_sorted_by(|a, b| a >= b));
    println!("{:?}", v.iter().rev().is_sorted());
    let (a, b) = v.split_at_mut(2);
    a[0] = b[0];
    println!("{v:?}");
    v.fill_with(Default::default);
    println!("{v:?}");
    let mut n = 0;
    v.fill_with(|| {
        n += 1;
        n * n
    });
    println!("{v:?}");
    v.select_nth_unstable(3);
    println!("{}", v[3]);
    println!("{:?}", v.select_nth_unstable_by(2, |a, b| b.cmp(a)).1);
    println!("{:?}", v.select_nth_unstable_by_key(2, |a| std::cmp::Reverse(*a)).1);
    let taken: Vec<i32> = v.extract_if(.., |x| *x % 2 == 0).collect();
    println!("{taken:?} {v:?}");
    let mut w = vec![1, 2, 3];
    let mut x = vec![4, 5, 6];
    w.swap_with_slice(&mut x);
    println!("{w:?} {x:?}");
    std::mem::swap(&mut w, &mut x);
    println!("{w:?} {x:?}");
    w.insert(1, 10);
    w.splice(1..2, [7, 8, 9]);
    println!("{w:?}");
    println!("{:?}", w.iter().max_by(|a, b| a.cmp(b)));
    println!("{:?} {:?}", w.first_chunk::<2>(), w.last_chunk::<2>());
    println!("{:?}", w.split_first_chunk::<2>());
    println!("{:?}", w.concat_check());
    println!("{:?}", [[1, 2], [3, 4]].concat());
    println!("{:?}", [[1, 2], [3, 4]].as_flattened());
    println!("{:?}", ["a", "b"].concat());
    println!("{:?}", [vec![1], vec![2, 3]].join(&0));
    println!("{:?}", [[1, 2], [3, 4]].join(&[0, 0][..]));
    println!("{:?}", vec!['a'; 3].iter().collect::<String>());
    println!("{:?}", w.iter().copied().min_by_key(|x| (x % 3, *x)));
    println!("{:?}", Vec::from_iter(1..4));
    println!("{:?}", w.leak());
    let b: Box<[i32]> = vec![1, 2].into();
    println!("{:?} {}", b, b.len());
    let arr: [i32; 3] = vec![1, 2, 3].try_into().unwrap();
    println!("{arr:?}");
    let e: Result<[i32; 2], _> = vec![1, 2, 3].try_into();
    println!("{e:?}");
    let s: &[i32; 2] = (&arr[..2]).try_into().unwrap();
    println!("{s:?}");
    println!("{:?}", arr.iter().rposition(|x| *x == 2));
    println!("{:?} {:?}", arr.contains(&2), arr.first_chunk::<5>());
    let r = arr.as_slice().partition_point(|x| *x < 3);
    println!("{r}");
    println!("{:?}", arr.binary_search_by(|p| p.cmp(&5)));
    println!("{}", arr.is_empty());
    let mut grid = [[0u8; 4]; 3];
    grid[1][2] = 7;
    grid[2] = [1; 4];
    println!("{grid:?}");
    let t: Vec<Vec<u8>> = (0..4).map(|c| grid.iter().map(|r| r[c]).collect()).collect();
    println!("{t:?}");
    let z = std::array::from_fn::<usize, 5, _>(|i| i * i);
    println!("{z:?}");
    let [p, q, ..] = z;
    println!("{p} {q}");
    println!("{:?}", arr.map(|x| x.to_string()).join("-"));
    println!("{:?}", arr.get(7).copied().unwrap_or_default());
    println!("{:?}", arr.iter().cmp([1, 2, 4].iter()));
    println!("{:?}", arr < [1, 2, 4]);
    println!("{:?}", vec![1.5, 0.5].iter().cloned().fold(f64::NAN, f64::min));
    println!("{:?}", vec![1, 2].eq(&[1, 2]));
    let mut st = vec![1];
    st.reserve(10);
    println!("{}", st.capacity() >= 11);
    st.shrink_to(0);
    println!("{:?}", st.iter().next_back());
    println!("{:?}", st.drain(..).chain(5..7).collect::<Vec<_>>());
    println!("{:?}", [3, 1, 2].into_iter().rev().collect::<std::collections::VecDeque<_>>());
    println!("{:?}", [1, 2, 3, 4].iter().array_chunks_check());
    let words = ["x"; 3];
    println!("{}", words.join(","));
    println!("{:?}", vec![Some(1), None].iter().flatten().count());
    println!("{:?}", [1, 2, 3].repeat(2));
    println!("{:?}", vec![(1, 'a'), (2, 'b')].into_iter().unzip::<i32, char, Vec<_>, String>());
}
trait C {
    fn concat_check(&self) -> usize;
}
impl C for Vec<i32> {
    fn concat_check(&self) -> usize {
        self.len()
    }
}
trait D: Iterator + Sized {
    fn array_chunks_check(self) -> usize {
        self.count()
    }
}
impl<I: Iterator> D for I {}
