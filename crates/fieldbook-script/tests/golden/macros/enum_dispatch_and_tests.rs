//! A tiny test runner and an opcode table made by macros.

use std::collections::BTreeMap;

type Outcome = Result<(), String>;

macro_rules! ensure {
    ($cond:expr) => {
        ensure!($cond, "failed: {}", stringify!($cond))
    };
    ($cond:expr, $($message:tt)+) => {
        if !$cond {
            return Err(format!($($message)+));
        }
    };
}

macro_rules! ensure_eq {
    ($left:expr, $right:expr $(,)?) => {
        match (&$left, &$right) {
            (left, right) => {
                if left != right {
                    return Err(format!("{} is {:?}, not {:?}", stringify!($left), left, right));
                }
            }
        }
    };
}

macro_rules! tests {
    ($(fn $name:ident() $body:block)+) => {
        $(fn $name() -> Outcome { $body Ok(()) })+
        const TESTS: &[(&str, fn() -> Outcome)] = &[$((stringify!($name), $name)),+];
    };
}

macro_rules! opcodes {
    ($($code:literal => $name:ident $(($arg:ident))?),+ $(,)?) => {
        #[derive(Debug, Clone, Copy, PartialEq)]
        enum Op {
            $($name $((opcodes!(@ty $arg)))?),+
        }
        impl Op {
            fn decode(bytes: &[u8]) -> Option<(Op, usize)> {
                match bytes {
                    $(opcodes!(@pat $code $(, $arg)?) => Some(opcodes!(@make $name $(, $arg)?)),)+
                    _ => None,
                }
            }
        }
    };
    (@ty $arg:ident) => { u8 };
    (@pat $code:literal) => { [$code, ..] };
    (@pat $code:literal, $arg:ident) => { [$code, $arg, ..] };
    (@make $name:ident) => { (Op::$name, 1) };
    (@make $name:ident, $arg:ident) => { (Op::$name(*$arg), 2) };
}

opcodes! {
    0 => Halt,
    1 => Push(value),
    2 => Add,
    3 => Mul,
    4 => Dup,
    5 => JumpIfZero(target),
}

fn run(code: &[u8]) -> Result<Vec<i64>, String> {
    let mut stack: Vec<i64> = Vec::new();
    let mut at = 0;
    macro_rules! pop {
        () => {
            stack.pop().ok_or_else(|| format!("empty stack at {at}"))?
        };
    }
    macro_rules! binary {
        ($op:tt) => {{
            let (b, a) = (pop!(), pop!());
            stack.push(a $op b);
        }};
    }
    loop {
        let (op, length) = Op::decode(&code[at..]).ok_or(format!("bad code {:?} at {at}", code.get(at)))?;
        at += length;
        match op {
            Op::Halt => return Ok(stack),
            Op::Push(value) => stack.push(value.into()),
            Op::Add => binary!(+),
            Op::Mul => binary!(*),
            Op::Dup => {
                let top = pop!();
                stack.extend([top, top]);
            }
            Op::JumpIfZero(target) => {
                if pop!() == 0 {
                    at = target as usize;
                }
            }
        }
    }
}

tests! {
    fn adds() {
        ensure_eq!(run(&[1, 2, 1, 3, 2, 0])?, vec![5]);
        ensure!(run(&[2, 0]).is_err());
    }
    fn squares() {
        let n = run(&[1, 7, 4, 3, 0])?[0];
        ensure!(n == 49, "got {n} for 7 squared");
    }
    fn jumps() {
        ensure_eq!(run(&[1, 0, 5, 6, 9, 9, 1, 8, 0])?, [8]);
    }
    fn fails() {
        ensure_eq!(Op::decode(&[1, 4]), Some((Op::Push(5), 2)));
    }
    fn fails_too() {
        ensure!(1 + 1 == 3);
    }
}

fn main() {
    let mut results = BTreeMap::new();
    for (name, test) in TESTS {
        let outcome = test();
        println!("{name:.<12}{}", match &outcome { Ok(()) => "ok".to_string(), Err(why) => format!("FAILED {why}") });
        *results.entry(outcome.is_ok()).or_insert(0) += 1;
    }
    println!("{results:?}");
    println!("{:?} {:?}", run(&[2, 0]), run(&[9]));
}
