// What the standard library's less used methods give.
use std::collections::{BTreeSet, BinaryHeap, HashMap, TryReserveError, VecDeque};
use std::fmt::{self, Alignment, Debug, Formatter};
use std::num::{FpCategory, NonZero, Saturating};
use std::ops::Bound;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

struct Padded(&'static str);
impl Debug for Padded {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let side = match f.align() {
            Some(Alignment::Left) => "left",
            Some(Alignment::Right) => "right",
            Some(Alignment::Center) => "center",
            None => "none",
        };
        write!(f, "{} {side} {} {}", self.0, f.sign_aware_zero_pad(), f.sign_minus())
    }
}
struct Pairs;
impl Debug for Pairs {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_map().key(&"a").value(&1).entry(&"b", &[2, 3]).finish()
    }
}

fn grow(capacity: usize) -> Result<Vec<u8>, TryReserveError> {
    let mut v = Vec::new();
    v.try_reserve(capacity)?;
    v.try_reserve_exact(1)?;
    v.push(1);
    Ok(v)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("{:<9?}|{:>9?}|{:^9?}|{:?}|{:05?}", Padded("l"), Padded("r"), Padded("c"), Padded("n"), Padded("z"));
    println!("{Pairs:?} {Pairs:#?}");
    println!("{} {} {} {}", 7i32.strict_add(1), 7u8.strict_sub(7), (-3i8).strict_mul(5), 2u32.strict_pow(10));
    println!("{} {} {} {}", (-7i32).strict_div(2), (-7i32).strict_rem_euclid(2), 5i8.strict_neg(), (-5i8).strict_abs());
    println!(
        "{} {} {} {}",
        1u8.unbounded_shl(3),
        1u8.unbounded_shl(9),
        (-128i8).unbounded_shr(9),
        200u8.unbounded_shr(8)
    );
    println!("{:?} {:?}", i8::MIN.wrapping_div_euclid(-1), i8::MIN.wrapping_rem_euclid(-1));
    println!("{:?} {:?}", i8::MIN.overflowing_div_euclid(-1), (-7i8).overflowing_rem_euclid(3));
    println!("{:?} {:?}", 100i8.overflowing_add_unsigned(100), (-100i8).overflowing_sub_unsigned(100));
    println!("{:?} {:?}", 5u8.overflowing_add_signed(-6), 1u8.strict_shl(7));
    println!("{} {}", b'\n'.escape_ascii(), 200u8.escape_ascii());
    let classes = [1.0, 0.0, -0.0, f64::NAN, f64::NEG_INFINITY, 1e-310];
    println!("{:?} {}", classes.map(f64::classify), classes[5].is_subnormal());
    println!("{}", 2.0f32.classify() == FpCategory::Normal);
    println!("{:?} {:?}", 1.5f64.to_be_bytes(), f32::from_le_bytes(0.25f32.to_le_bytes()));
    println!("{:e} {:e} {}", 1.0f64.next_up() - 1.0, 1.0f64.next_down() - 1.0, 0.0f64.next_up() > 0.0);
    let n = NonZero::new(12u32).ok_or("zero")?;
    println!("{} {} {:?} {}", n.ilog2(), n.trailing_zeros(), n.checked_pow(2), n.saturating_add(u32::MAX));
    println!("{} {}", n.count_ones(), n.isqrt());
    println!("{} {}", Saturating(100i8).pow(3), Saturating::<u8>::MAX);
    println!("{:?} {:?} {:?}", " \ta b ".trim_ascii(), " a ".trim_ascii_start(), " a ".trim_ascii_end());
    println!("{} {} {}", "aé".floor_char_boundary(2), "aé".ceil_char_boundary(2), "aé".ceil_char_boundary(9));
    let units: Vec<u16> = "a€😀".encode_utf16().collect();
    println!(
        "{units:?} {} {:?}",
        String::from_utf16(&units)?,
        String::from_utf16(&[0xD800]).map_err(|e| e.to_string())
    );
    println!("{:?}", String::from_utf16_lossy(&[0x61, 0xDC00, 0x62]));
    println!("{:?} {}", str::from_utf8(b"ok")?, String::from("boxed").into_boxed_str().into_string());
    let mut v = [1, 1, 2, 0, 3, 3, 0, 9];
    for part in v.chunk_by_mut(|a, b| a == b) {
        part[0] *= 10;
    }
    println!("{v:?}");
    v.split_mut(|x| *x == 0).for_each(|part| part.reverse());
    println!("{v:?}");
    for part in v.split_inclusive_mut(|x| *x == 0) {
        let last = part.len() - 1;
        part[last] = 7;
    }
    println!("{v:?}");
    if let Ok([a, b]) = v.get_disjoint_mut([0, 7]) {
        std::mem::swap(a, b);
    }
    println!(
        "{v:?} {:?} {:?}",
        v.get_disjoint_mut([1, 1]).unwrap_err(),
        v.get_disjoint_mut([9]).unwrap_err().to_string()
    );
    println!("{:?} {:?}", v.array_windows().map(|[a, b]| a - b).max(), v[..3].as_array::<3>());
    if let Some([x, _]) = v.first_chunk_mut() {
        *x = -1;
    }
    if let Some([.., y]) = v.last_chunk_mut::<3>() {
        *y = -2;
    }
    v.rchunks_exact_mut(3).for_each(|part| part.sort());
    println!("{v:?}");
    println!("{:?}", v.split_at_mut_checked(99));
    let mut list = vec![1, 3];
    *list.push_mut(4) += 1;
    *list.insert_mut(1, 2) *= 10;
    println!("{list:?} {:?}", grow(10)?);
    let mut set: BTreeSet<u8> = (0..10).collect();
    println!("{:?} {set:?}", set.extract_if(3.., |x| x % 2 == 0).collect::<Vec<_>>());
    let mut queue = VecDeque::from([1]);
    let mut heap = BinaryHeap::from([1]);
    let mut map: HashMap<u8, u8> = HashMap::new();
    println!("{:?} {:?} {:?}", queue.try_reserve(3), heap.try_reserve(3), map.try_reserve(3));
    queue.shrink_to(0);
    heap.shrink_to(0);
    map.shrink_to(0);
    let bound: Bound<&i32> = Bound::Included(&3);
    println!("{:?} {:?} {:?}", bound.cloned().map(|x| x + 1), Bound::<i32>::Unbounded.as_ref(), (2..=5).into_inner());
    let counter = AtomicU32::new(4);
    println!(
        "{} {:?}",
        counter.update(Ordering::SeqCst, Ordering::SeqCst, |n| n * 2),
        counter.try_update(Ordering::SeqCst, Ordering::SeqCst, |n| n.checked_sub(9))
    );
    println!("{:?} {:?}", Duration::from_mins(3) + Duration::from_hours(1), Duration::from_secs(3).saturating_mul(4));
    println!("{:?} {:?}", Duration::from_secs(3).mul_f32(0.5), Duration::from_secs(3).div_f32(2.0));
    let boxed: Box<[i32]> = Box::new([1, 2, 3]);
    println!("{:?}", <[_]>::into_vec(boxed));
    Ok(())
}
