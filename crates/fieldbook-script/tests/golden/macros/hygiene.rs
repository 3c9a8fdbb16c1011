//! Names of a macro's own are others than the names at its use; names that the use gives are the use's.

macro_rules! swap {
    ($a:expr, $b:expr) => {
        let tmp = $a;
        $a = $b;
        $b = tmp;
    };
}

macro_rules! using_a {
    ($e:expr) => {{
        let a = 42;
        let _ = a;
        $e
    }};
}

macro_rules! declare {
    ($name:ident, $value:expr) => {
        let $name = $value;
    };
}

macro_rules! twice {
    ($body:expr) => {{
        let mut total = 0;
        for i in 0..2 {
            let _ = i;
            total += $body;
        }
        total
    }};
}

macro_rules! shadowed {
    ($x:ident) => {{
        let x = 1;
        x + $x
    }};
}

macro_rules! closure {
    ($x:ident => $e:expr) => {
        |$x| {
            let y = 100;
            let _ = y;
            $e
        }
    };
}

macro_rules! show {
    ($value:expr) => {{
        let value = $value;
        println!("{value} {value:>4} {}", value + 1);
    }};
}

macro_rules! greet {
    ($who:expr) => {{
        let name = $who;
        format!("hello {name}{end}", end = "!")
    }};
}

macro_rules! min_of {
    ($a:expr, $b:expr) => {{
        let (a, b) = ($a, $b);
        if a < b { a } else { b }
    }};
}

macro_rules! first_some {
    ($($option:expr),+) => {{
        let mut found = None;
        $(
            if let (None, Some(value)) = (&found, $option) {
                found = Some(value);
            }
        )+
        found
    }};
}

struct Point {
    x: i32,
    y: i32,
}

macro_rules! point {
    ($e:expr) => {{
        let x = $e;
        let y = x * 2;
        Point { x, y }
    }};
}

fn main() {
    let (mut tmp, mut other) = (1, 2);
    swap!(tmp, other);
    println!("{tmp} {other}");

    let a = 7;
    println!("{}", using_a!(a * 2));

    declare!(answer, 6 * a);
    println!("{answer}");

    let total = 5;
    let i = 3;
    println!("{}", twice!(total + i));

    let x = 10;
    println!("{}", shadowed!(x));

    let y = 1;
    let add = closure!(n => n + y);
    println!("{}", add(2));

    let value = 9;
    show!(value * 2);
    println!("{}", greet!("you"));

    let (a, b) = (4, 3);
    println!("{}", min_of!(b + 2, a));
    println!("{:?}", first_some!(None, Some(x), Some(y)));

    let point = point!(x + y);
    println!("{} {}", point.x, point.y);

    let hidden = 1;
    macro_rules! hidden {
        () => {
            hidden
        };
    }
    let hidden = "shadows it";
    println!("{} {hidden}", hidden!());

    let mut log = Vec::new();
    macro_rules! note {
        ($($arg:tt)*) => {
            log.push(format!($($arg)*))
        };
    }
    note!("{} and {}", 1, 2);
    note!("{x:>3}");
    println!("{log:?}");
}
