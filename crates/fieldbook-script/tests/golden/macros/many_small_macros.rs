// macro_rules teaching set
macro_rules! hashmap {
    () => { ::std::collections::HashMap::new() };
    ($($k:expr => $v:expr),+ $(,)?) => {{
        let mut m = ::std::collections::HashMap::with_capacity(hashmap!(@count $($k),+));
        $( m.insert($k, $v); )+
        m
    }};
    (@count $($k:expr),*) => { <[()]>::len(&[$(hashmap!(@unit $k)),*]) };
    (@unit $k:expr) => { () };
}
macro_rules! my_vec {
    ($elem:expr; $n:expr) => { vec![$elem; $n] };
    ($($x:expr),* $(,)?) => { <[_]>::into_vec(Box::new([$($x),*])) };
}
macro_rules! max {
    ($x:expr) => ($x);
    ($x:expr, $($rest:expr),+) => {{ let a = $x; let b = max!($($rest),+); if a > b { a } else { b } }};
}
macro_rules! shapes {
    ($($(#[$m:meta])* $vis:vis struct $name:ident { $($field:ident : $ty:ty = $default:expr),* $(,)? })*) => {
        $(
            $(#[$m])*
            $vis struct $name { $($field: $ty),* }
            impl Default for $name {
                fn default() -> Self { Self { $($field: $default),* } }
            }
            impl $name {
                const FIELDS: &'static [&'static str] = &[$(stringify!($field)),*];
                $(
                    #[allow(dead_code)]
                    pub fn $field(mut self, value: impl Into<$ty>) -> Self { self.$field = value.into(); self }
                )*
            }
        )*
    };
}
shapes! {
    #[derive(Debug, Clone, PartialEq)]
    pub struct Circle { radius: f64 = 1.0, label: String = String::from("circle") }
    #[derive(Debug)]
    struct Rect { w: u32 = 2, h: u32 = 3 }
}
macro_rules! op_impl {
    ($($tr:ident :: $f:ident => $op:tt),*) => {$(
        impl std::ops::$tr for Num { type Output = Num; fn $f(self, o: Num) -> Num { Num(self.0 $op o.0) } }
    )*};
}
#[derive(Debug, Clone, Copy, PartialEq)]
struct Num(i64);
op_impl!(Add::add => +, Sub::sub => -, Mul::mul => *, BitXor::bitxor => ^);

macro_rules! calc {
    (eval $e:expr) => { println!("{} = {}", stringify!($e), $e) };
    (eval $e:expr, $(eval $es:expr),+) => {{ calc! { eval $e } calc! { $(eval $es),+ } }};
}
macro_rules! enum_str {
    ($vis:vis enum $name:ident { $($variant:ident $(= $val:literal)?),* $(,)? }) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        $vis enum $name { $($variant $(= $val)?),* }
        impl $name {
            pub const ALL: [$name; [$(stringify!($variant)),*].len()] = [$($name::$variant),*];
            pub fn as_str(&self) -> &'static str { match self { $(Self::$variant => stringify!($variant)),* } }
        }
        impl std::str::FromStr for $name {
            type Err = String;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                match s { $(stringify!($variant) => Ok(Self::$variant),)* other => Err(format!("no {} in {}", other, stringify!($name))) }
            }
        }
    };
}
enum_str!(
    pub enum Color {
        Red = 1,
        Green = 5,
        Blue,
    }
);
macro_rules! matches_any { ($e:expr, $($p:pat),+) => { $( matches!($e, $p) )||+ }; }
macro_rules! tuple_sum { ($t:expr; $($i:tt)+) => { 0 $( + $t.$i )+ }; }
macro_rules! block {
    ($b:block) => {{
        let r = $b;
        (r, stringify!($b).len() > 0)
    }};
}
macro_rules! lifetimes { ($name:ident<$lt:lifetime>, $t:ty) => { struct $name<$lt>(&$lt $t); impl<$lt> $name<$lt> { fn get(&self) -> &$lt $t { self.0 } } }; }
lifetimes!(Holder<'a>, [u8]);
macro_rules! nested { ($( $name:ident : [ $( $x:literal ),* ] );* $(;)?) => { vec![$( (stringify!($name), vec![$($x * 2),*].iter().sum::<i32>()) ),*] }; }
macro_rules! callback { ($cb:ident, $($args:tt)*) => { $cb!($($args)*) }; }
macro_rules! count { () => { 0usize }; ($h:tt $($t:tt)*) => { 1usize + count!($($t)*) }; }
macro_rules! make_fn { ($name:ident, $($arg:ident : $t:ty),* => $ret:ty $body:block) => { fn $name($($arg: $t),*) -> $ret $body }; }
make_fn!(area, w: u32, h: u32 => u32 { w * h });
macro_rules! try_or {
    ($e:expr, $default:expr) => {
        match $e {
            Ok(v) => v,
            Err(_) => $default,
        }
    };
}
macro_rules! swap_vars {
    ($a:ident, $b:ident) => {
        let tmp = $a;
        let $a = $b;
        let $b = tmp;
    };
}
macro_rules! say { ($($arg:tt)*) => { println!("[{}] {}", line!() > 0, format!($($arg)*)) }; }

fn main() {
    let m = hashmap! { "a" => 1, "b" => 2, };
    let mut keys: Vec<_> = m.iter().collect();
    keys.sort();
    println!("{keys:?} {}", hashmap! {1 => 'x'}.len());
    let e: std::collections::HashMap<u8, u8> = hashmap!();
    println!("{} {:?} {:?}", e.len(), my_vec![1, 2, 3], my_vec!["x"; 2]);
    println!("{} {}", max!(3), max!(1, 9, 4));
    println!("{:?} {:?} {:?}", Circle::default().radius(2.5), Rect::default().w(7u8), Circle::FIELDS);
    println!("{:?} {:?}", Num(5) - Num(2) * Num(3), Num(6) ^ Num(3));
    calc!(eval 1 + 2, eval (3 * 4) / 2, eval Num(1) == Num(1));
    println!("{:?} {} {:?} {}", Color::ALL, Color::Green.as_str(), "Blue".parse::<Color>(), Color::Blue as i32);
    println!("{:?}", "Pink".parse::<Color>());
    println!("{} {}", matches_any!(5, 0..=3, 5), matches_any!(Some(2), None, Some(3)));
    println!(
        "{} {:?}",
        tuple_sum!((1, 2, 3); 0 2),
        block!({
            let x = 2;
            x * x
        })
    );
    println!("{:?}", Holder(b"ab").get());
    println!("{:?}", nested! { one: [1, 2]; two: [3]; three: [] });
    println!("{} {}", callback!(max, 4, 8), count!(a b c (d e) [f]));
    println!("{} {}", area(3, 4), try_or!("x".parse::<i32>(), -1));
    let (p, q) = (1, "two");
    swap_vars!(p, q);
    say!("{p} {q} {:>4}", 7);
    macro_rules! local {
        ($x:ident) => {{
            let y = 10;
            $x + y
        }};
    }
    let y = 1;
    println!("{}", local!(y));
}
