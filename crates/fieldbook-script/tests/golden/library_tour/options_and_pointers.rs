//! Options, results, counted pointers, cells, copy-on-write text, durations.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell, Ref, RefCell, RefMut};
use std::rc::{Rc, Weak};
use std::time::Duration;
fn main() {
    let o = Some(3);
    let n: Option<i32> = None;
    println!("{:?} {:?} {:?}", o.or(Some(4)), n.xor(o), o.filter(|x| *x > 5));
    println!("{:?} {:?}", o.zip(Some('a')), o.is_some_and(|x| x > 2));
    println!("{:?}", o.and(Some("x")));
    println!("{:?}", o.map_or_else(|| -1, |x| x * 2));
    println!("{:?}", n.map_or(0, |x| x));
    println!("{:?}", o.ok_or("none"));
    println!("{:?}", n.ok_or_else(|| "e".to_string()));
    println!("{:?}", o.into_iter().chain(n).collect::<Vec<_>>());
    println!("{:?}", o.iter().count());
    println!("{:?}", o.cmp(&n));
    println!("{:?}", o > n);
    println!("{:?}", Some(1).max(None));
    println!("{:?}", o.as_ref().map(|x| x + 1));
    println!("{:?}", Some("5").map(str::parse::<i32>).transpose());
    println!("{:?}", Some(Some(1)).flatten());
    println!("{:?}", Some(5).as_slice());
    println!("{:?}", o.unwrap_or_default() + n.unwrap_or_default());
    println!("{:?}", o.is_none_or(|x| x == 3));
    let mut t = Some(5);
    if let Some(x) = t.as_mut() {
        *x += 1;
    }
    println!("{:?} {:?}", t.take(), t);
    println!("{:?}", t.get_or_insert(7));
    *t.get_or_insert_with(|| 1) += 1;
    println!("{:?} {:?}", t.replace(1), t.insert(3));
    println!("{:?}", t.take_if(|x| *x == 3));
    println!("{:?}", t.get_or_insert_default());
    let mut s = Some(String::from("hi"));
    println!("{:?}", s.as_deref());
    println!(
        "{:?}",
        s.as_deref_mut().map(|x| {
            x.make_ascii_uppercase();
            x.len()
        })
    );
    println!("{s:?}");
    println!("{:?}", s.iter().map(|x| x.len()).next());
    println!("{:?}", s.clone().unwrap_or_else(String::new));
    println!("{:?}", s.as_ref().map_or(0, String::len));
    println!("{:?}", s.inspect(|x| println!("see {x}")).is_some());
    println!("{:?}", Option::<i32>::None.is_none());
    println!("{:?}", Some((1, 'a')).unzip());
    println!("{:?}", Some(4).then_check());
    let r: Result<i32, String> = Ok(3);
    let e: Result<i32, String> = Err("bad".into());
    println!("{:?} {:?}", r.as_ref().ok(), e.as_ref().err());
    println!("{:?}", r.as_ref().map(|x| x * 2).unwrap_or(0));
    println!("{:?}", e.clone().or_else(|m| if m.is_empty() { Err(m) } else { Ok::<i32, String>(m.len() as i32) }));
    println!("{:?}", e.clone().unwrap_or_else(|m| m.len() as i32));
    println!("{:?}", e.clone().map_err(|m| m.len()));
    println!("{:?}", r.clone().and_then(|x| if x > 2 { Err("big".to_string()) } else { Ok(x) }));
    println!("{:?}", e.is_err_and(|m| m == "bad"));
    println!("{:?}", r.iter().next());
    println!("{:?}", r.as_deref_check());
    println!("{:?}", r.clone().is_ok_and(|x| x == 3));
    println!("{:?}", Ok::<Option<i32>, String>(Some(1)).transpose());
    println!("{:?}", r.clone().map_or(0, |x| x + 1));
    println!("{:?}", r.clone().map_or_else(|e| e.len() as i32, |x| x + 1));
    println!("{:?}", r.clone().unwrap_or_default());
    println!("{:?}", r.clone().inspect_err(|e| println!("{e}")).inspect(|x| println!("ok {x}")));
    println!("{:?}", r == Ok(3));
    println!("{:?}", r.clone().expect("fine"));
    println!("{:?}", r.into_iter().sum::<i32>());
    println!("{:?}", Ok::<Result<i32, String>, String>(Ok(1)).flatten());
    println!("{:?}", Ok::<&i32, ()>(&4).copied());
    let _x: Result<u8, _> = 300i32.try_into();
    println!("{_x:?}");
    let mut rr: Result<Vec<i32>, ()> = Ok(vec![1]);
    if let Ok(v) = rr.as_mut() {
        v.push(2);
    }
    if let Ok(v) = &mut rr {
        v.push(3);
    }
    println!("{rr:?} {:?}", rr.as_deref());
    let rc = Rc::new(RefCell::new(vec![1]));
    let w: Weak<_> = Rc::downgrade(&rc);
    {
        let r2 = Rc::clone(&rc);
        r2.borrow_mut().push(2);
        println!("{} {}", Rc::strong_count(&rc), Rc::weak_count(&rc));
    }
    println!("{:?} {:?}", rc, w.upgrade().map(|r| r.borrow().len()));
    println!("{:?}", Rc::ptr_eq(&rc, &rc.clone()));
    println!("{:?}", rc.try_borrow_mut().is_ok());
    let taken = rc.take();
    println!("{taken:?} {:?}", rc.borrow().is_empty());
    println!("{:?}", Rc::try_unwrap(rc).unwrap().into_inner());
    println!("{:?}", w.upgrade().is_none());
    let mut m = Rc::new(5);
    *Rc::make_mut(&mut m) += 1;
    println!("{m}");
    println!("{:?}", Rc::get_mut(&mut m));
    let f = Ref::map(RefCell::new((1, 2)).borrow(), |p| &p.0).to_string();
    println!("{f}");
    let cell = RefCell::new((1, String::from("a")));
    {
        let mut name = RefMut::map(cell.borrow_mut(), |p| &mut p.1);
        name.push('b');
    }
    println!("{cell:?}");
    let b = cell.borrow();
    println!("{} {}", b.0, b.1);
    drop(b);
    println!("{:?}", cell.replace((2, "z".into())));
    println!("{:?}", cell.replace_with(|p| (p.0 + 1, "q".into())));
    let (x, y) = &*cell.borrow();
    println!("{x}{y}");
    let c = Cell::new(5);
    c.set(c.get() + 1);
    println!("{:?} {} {}", c, c.replace(9), c.take());
    let oc = OnceCell::new();
    println!("{} {:?}", oc.get_or_init(|| 5), oc.set(6));
    println!("{:?}", oc);
    println!("{:?}", oc.into_inner());
    let lz = std::cell::LazyCell::new(|| {
        println!("init");
        7
    });
    println!("{} {}", *lz, *lz + 1);
    let c: Cow<str> = Cow::Borrowed("a");
    let d: Cow<'_, str> = "b".to_string().into();
    println!("{c}{d} {:?} {}", c, matches!(d, Cow::Owned(_)));
    let mut c2 = c.clone();
    c2.to_mut().push('x');
    println!("{c2} {}", c2.len());
    println!("{}", c2.into_owned() + &d);
    let mut cs: Cow<[i32]> = Cow::Borrowed(&[1, 2]);
    cs.to_mut().push(3);
    println!("{cs:?} {}", cs.len());
    println!("{}", c == "a");
    let up = |s: &str| -> String { s.to_uppercase() };
    println!("{}", up(&c));
    let mut a = 1;
    let mut bb = 2;
    std::mem::swap(&mut a, &mut bb);
    println!("{a}{bb} {} {}", std::mem::replace(&mut a, 9), std::mem::take(&mut a));
    println!("{:?}", std::mem::discriminant(&Some(1)) == std::mem::discriminant(&Some(2)));
    let bx: Box<i32> = Box::new(4);
    println!("{} {}", *bx + 1, bx.pow(2));
    let un = *bx;
    println!("{un}");
    let mut bm = Box::new([1, 2]);
    bm[0] = 7;
    println!("{bm:?}");
    let fs: Vec<Box<dyn Fn(i32) -> i32>> = vec![Box::new(|x| x + 1), Box::new(move |x| x * un)];
    println!("{:?}", fs.iter().map(|f| f(3)).collect::<Vec<_>>());
    println!("{:?}", fs.iter().fold(1, |acc, f| f(acc)));
    let d = Duration::from_millis(1500) + Duration::from_secs(2);
    println!("{d:?} {} {} {:?}", d.as_secs_f64(), d.as_millis(), d * 2);
    println!("{:?} {:?} {:?}", d / 2, d.checked_sub(Duration::from_secs(9)), Duration::from_secs_f64(0.25));
    println!("{:?} {:?}", d.mul_f64(1.5), Duration::from_secs(90).as_secs() / 60);
    println!("{:?}", Duration::MAX > d);
    println!("{:?}", d.as_secs_f32());
    println!("{:?}", d.saturating_add(d));
    println!("{:?}", Duration::new(1, 5).abs_diff(Duration::new(0, 1)));
    println!("{}", std::any::type_name::<i32>());
    println!("{:?}", (1, "a", [1.5; 2], Some(())).clone());
    println!("{:?}", ((), ((1,),)));
    println!("{:?}", (1, 2) < (1, 3));
    println!("{:?}", [(1, 'b'), (1, 'a')].iter().min());
    let tup: (i32, String) = Default::default();
    println!("{tup:?}");
    let (ref p, q) = (String::from("x"), 2);
    println!("{p}{q}");
    println!("{:?}", std::cmp::max_by(1.5, 0.5, |a: &f64, b| a.total_cmp(b)));
    println!("{:?} {:?}", std::cmp::min("a", "b"), std::cmp::max_by_key(-3, 2, |x: &i32| x.abs()));
    println!("{:?}", 'a'.cmp(&'b').is_lt());
    println!("{:?}", true.then(|| 1).or(false.then_some(2)));
    println!("{:?} {}", true & false | true ^ true, !true);
    println!("{:?}", true.cmp(&false));
    println!("{}", true as u8 + false as u8);
    println!("{:?}", bool::then_some(true, 5));
    println!("{:?}", i32::default() + bool::default() as i32);
    println!("{:?}", std::convert::identity(5));
    println!("{:?}", (1..=3).contains(&2));
    println!("{:?} {:?}", (1..4).start, (1..=4).end());
    println!("{:?}", (0..10).is_empty());
    println!("{:?} {:?} {:?}", .., ..3, 2..);
    println!("{:?}", (1..3) == (1..3));
    println!("{:?}", ..=5);
    println!("{:?}", (0..5).len());
    assert!(1 < 2, "msg {}", 1);
    assert_eq!(1, 1);
    debug_assert!(true);
    debug_assert_eq!(1, 1);
    println!("{}", stringify!(a + b));
    println!("{}", concat!("a", 1, true));
    println!("{}", line!() > 0);
    let v: Rc<[i32]> = Rc::from(vec![1, 2]);
    println!("{v:?} {}", v.len());
    let s: Rc<str> = Rc::from("x");
    println!("{s}");
    let st: std::sync::Arc<std::sync::Mutex<i32>> = std::sync::Arc::new(std::sync::Mutex::new(1));
    *st.lock().unwrap() += 1;
    println!("{:?}", *st.lock().unwrap());
    println!("{:?}", std::num::NonZeroU8::new(5));
}
trait Q {
    fn then_check(self) -> i32;
}
impl Q for Option<i32> {
    fn then_check(self) -> i32 {
        self.unwrap()
    }
}
trait Q2 {
    fn as_deref_check(&self) -> i32;
}
impl Q2 for Result<i32, String> {
    fn as_deref_check(&self) -> i32 {
        1
    }
}
