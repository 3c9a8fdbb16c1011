//! Macros with a grammar of their own: arithmetic words, a state machine, tokens eaten one by one.

macro_rules! calc {
    (eval $e:expr) => {
        println!("{} = {}", stringify!($e), $e)
    };
    (eval $e:expr, $(eval $es:expr),+) => {{
        calc!(eval $e);
        calc!($(eval $es),+)
    }};
}

macro_rules! words {
    (@acc $acc:expr;) => { $acc };
    (@acc $acc:expr; plus $n:literal $($rest:tt)*) => { words!(@acc $acc + $n; $($rest)*) };
    (@acc $acc:expr; minus $n:literal $($rest:tt)*) => { words!(@acc $acc - $n; $($rest)*) };
    (@acc $acc:expr; times $n:literal $($rest:tt)*) => { words!(@acc $acc * $n; $($rest)*) };
    ($n:literal $($rest:tt)*) => { words!(@acc $n; $($rest)*) };
}

macro_rules! machine {
    ($name:ident: $($from:ident --$event:ident--> $to:ident),+ $(,)?) => {
        fn $name(state: &str, event: &str) -> Option<&'static str> {
            match (state, event) {
                $((stringify!($from), stringify!($event)) => Some(stringify!($to)),)+
                _ => None,
            }
        }
    };
}

machine! {
    next:
    Idle --start--> Running,
    Running --pause--> Paused,
    Paused --start--> Running,
    Running --stop--> Idle,
}

macro_rules! reverse {
    ([] $($done:expr),*) => { [$($done),*] };
    ([$first:expr $(, $rest:expr)*] $($done:expr),*) => { reverse!([$($rest),*] $first $(, $done)*) };
}

macro_rules! html {
    () => { String::new() };
    ($text:literal $($rest:tt)*) => { format!("{}{}", $text, html!($($rest)*)) };
    ($tag:ident [ $($inner:tt)* ] $($rest:tt)*) => {
        format!("<{0}>{1}</{0}>{2}", stringify!($tag), html!($($inner)*), html!($($rest)*))
    };
}

macro_rules! when {
    ($($cond:expr => $then:expr),+ ; else $otherwise:expr) => {
        if false { unreachable!() } $(else if $cond { $then })+ else { $otherwise }
    };
}

macro_rules! is {
    ($value:expr, $pattern:pat) => { is!($value, $pattern, true) };
    ($value:expr, $pattern:pat, $yes:expr) => {
        match $value {
            $pattern => $yes,
            _ => Default::default(),
        }
    };
}

macro_rules! block_twice {
    ($b:block) => {{
        let one = $b;
        let two = $b;
        (one, two)
    }};
}

macro_rules! lifetimes {
    ($name:ident, $life:lifetime) => {
        fn $name<$life>(a: &$life str, b: &$life str) -> &$life str {
            if a.len() > b.len() { a } else { b }
        }
    };
}
lifetimes!(longest, 'a);

macro_rules! stmts {
    ($($s:stmt;)*) => { $($s;)* };
}

macro_rules! kind {
    ($x:ident) => { "an identifier" };
    ($x:literal) => { "a literal" };
    ($x:expr) => { "an expression" };
}

macro_rules! optional {
    ($name:ident $(: $ty:ty)? $(= $value:expr)?) => {
        concat!(stringify!($name) $(, " of ", stringify!($ty))? $(, " is ", stringify!($value))?)
    };
}

fn main() {
    calc!(eval 1 + 2, eval (3 * 4) - 5, eval 2 * (7 % 4));
    println!("{}", words!(2 plus 3 times 4 minus 1));
    println!("{:?} {:?}", next("Idle", "start"), next("Idle", "stop"));
    println!("{:?}", reverse!([1, 2 + 2, 3]));
    println!("{}", html!(p["one" b["two" i["three"]] "four"]));
    let n = 15;
    println!("{}", when! { n % 3 == 0 && n % 5 == 0 => "fizzbuzz", n % 3 == 0 => "fizz"; else "other" });
    println!("{} {}", is!(Some(3), Some(1..=5)), is!(None::<i32>, Some(_)));
    println!("{}", is!("b", "a" | "b", 7));
    let mut calls = 0;
    println!("{:?}", block_twice!({ calls += 1; calls * 10 }));
    println!("{}", longest("ab", "abc"));
    stmts! { let a = 1; let b = a + 1; println!("{a} {b}"); }
    println!("{}, {}, {}", kind!(n), kind!(5), kind!(n + 1));
    println!("{} / {} / {}", optional!(x), optional!(y: i32), optional!(z: Vec<u8> = 1 + 1));
}
