//! An interpreter for a small Lisp: environments, closures, errors.

use std::cell::*;
use std::collections::*;
use std::fmt;
use std::rc::{Rc, Weak};
#[derive(Clone)]
enum Val {
    Num(f64),
    Bool(bool),
    Str(Rc<str>),
    List(Rc<Vec<Val>>),
    Fun(Rc<Fun>),
    Builtin(&'static str, fn(&[Val]) -> Res),
    Nil,
}
struct Fun {
    params: Vec<String>,
    body: Sexp,
    env: Rc<Env>,
}
#[derive(Debug, Clone, PartialEq)]
enum Sexp {
    Atom(String),
    List(Vec<Sexp>),
}
#[derive(Default)]
struct Env {
    vars: RefCell<HashMap<String, Val>>,
    outer: Option<Rc<Env>>,
}
type Res<T = Val> = Result<T, Fault>;
#[derive(Debug, Clone, PartialEq)]
enum Fault {
    Parse(&'static str, usize),
    Unbound(String),
    Type { want: &'static str, got: String },
    Arity(usize, usize),
    User(String),
}
impl fmt::Debug for Val {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Val::Num(n) if n.fract() == 0.0 => write!(f, "{}", *n as i64),
            Val::Num(n) => write!(f, "{n}"),
            Val::Bool(b) => write!(f, "#{}", if *b { 't' } else { 'f' }),
            Val::Str(s) => write!(f, "{s:?}"),
            Val::List(l) => {
                f.write_str("(")?;
                for (i, v) in l.iter().enumerate() {
                    if i > 0 {
                        f.write_str(" ")?;
                    }
                    v.fmt(f)?;
                }
                f.write_str(")")
            }
            Val::Fun(fun) => write!(f, "<fn/{}>", fun.params.len()),
            Val::Builtin(n, _) => write!(f, "<{n}>"),
            Val::Nil => f.write_str("nil"),
        }
    }
}
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Parse(m, at) => write!(f, "parse: {m} at {at}"),
            Self::Unbound(n) => write!(f, "unbound {n}"),
            Self::Type { want, got } => write!(f, "wanted {want}, got {got}"),
            Self::Arity(w, g) => write!(f, "wanted {w} args, got {g}"),
            Self::User(s) => s.fmt(f),
        }
    }
}
impl Env {
    fn get(&self, k: &str) -> Option<Val> {
        self.vars.borrow().get(k).cloned().or_else(|| self.outer.as_ref().and_then(|o| o.get(k)))
    }
    fn set(&self, k: &str, v: Val) -> bool {
        if let Some(slot) = self.vars.borrow_mut().get_mut(k) {
            *slot = v;
            return true;
        }
        self.outer.as_ref().is_some_and(|o| o.set(k, v))
    }
    fn child(self: &Rc<Self>) -> Rc<Env> {
        Rc::new(Env { outer: Some(Rc::clone(self)), ..Default::default() })
    }
    fn depth(&self) -> usize {
        1 + self.outer.as_deref().map_or(0, Env::depth)
    }
}
fn parse(src: &str) -> Res<Vec<Sexp>> {
    fn go(toks: &[(usize, &str)], at: &mut usize) -> Res<Sexp> {
        let &(pos, t) = toks.get(*at).ok_or(Fault::Parse("unexpected end", usize::MAX))?;
        *at += 1;
        match t {
            "(" => {
                let mut items = vec![];
                loop {
                    match toks.get(*at) {
                        Some((_, ")")) => {
                            *at += 1;
                            break Ok(Sexp::List(items));
                        }
                        Some(_) => items.push(go(toks, at)?),
                        None => break Err(Fault::Parse("unclosed", pos)),
                    }
                }
            }
            ")" => Err(Fault::Parse("stray )", pos)),
            a => Ok(Sexp::Atom(a.to_string())),
        }
    }
    let mut toks = vec![];
    let mut start = None;
    for (i, c) in src.char_indices().chain([(src.len(), ' ')]) {
        if c.is_whitespace() || "()".contains(c) {
            if let Some(s) = start.take() {
                toks.push((s, &src[s..i]));
            }
            if !c.is_whitespace() {
                toks.push((i, &src[i..=i]));
            }
        } else {
            start.get_or_insert(i);
        }
    }
    let (mut at, mut out) = (0, vec![]);
    while at < toks.len() {
        out.push(go(&toks, &mut at)?);
    }
    Ok(out)
}
fn eval(e: &Sexp, env: &Rc<Env>) -> Res {
    use Sexp::*;
    match e {
        Atom(a) => match a.as_str() {
            "#t" => Ok(Val::Bool(true)),
            "#f" => Ok(Val::Bool(false)),
            "nil" => Ok(Val::Nil),
            s if s.starts_with('\'') => Ok(Val::Str(s[1..].into())),
            s => s.parse().map(Val::Num).or_else(|_| env.get(s).ok_or_else(|| Fault::Unbound(s.to_string()))),
        },
        List(items) => match items.as_slice() {
            [] => Ok(Val::Nil),
            [Atom(k), Atom(name), v] if k == "def" => {
                let v = eval(v, env)?;
                env.vars.borrow_mut().insert(name.clone(), v.clone());
                Ok(v)
            }
            [Atom(k), Atom(name), v] if k == "set!" => {
                let v = eval(v, env)?;
                if env.set(name, v.clone()) { Ok(v) } else { Err(Fault::Unbound(name.clone())) }
            }
            [Atom(k), c, t, f] if k == "if" => eval(if truthy(&eval(c, env)?) { t } else { f }, env),
            [Atom(k), List(ps), body] if k == "fn" => Ok(Val::Fun(Rc::new(Fun {
                params: ps
                    .iter()
                    .map(|p| match p {
                        Atom(a) => Ok(a.clone()),
                        List(_) => Err(Fault::User("bad param".into())),
                    })
                    .collect::<Result<_, _>>()?,
                body: body.clone(),
                env: env.clone(),
            }))),
            [Atom(k), rest @ ..] if k == "do" => rest.iter().try_fold(Val::Nil, |_, e| eval(e, env)),
            [Atom(k), List(bs), body] if k == "let" => {
                let child = env.child();
                for pair in bs.chunks(2) {
                    let [Atom(n), v] = pair else { return Err(Fault::User("bad let".to_string())) };
                    let v = eval(v, &child)?;
                    child.vars.borrow_mut().insert(n.clone(), v);
                }
                eval(body, &child)
            }
            [f, args @ ..] => {
                let f = eval(f, env)?;
                let args = args.iter().map(|a| eval(a, env)).collect::<Res<Vec<_>>>()?;
                call(&f, &args)
            }
        },
    }
}
fn call(f: &Val, args: &[Val]) -> Res {
    match f {
        Val::Builtin(_, b) => b(args),
        Val::Fun(fun) if fun.params.len() != args.len() => Err(Fault::Arity(fun.params.len(), args.len())),
        Val::Fun(fun) => {
            let env = fun.env.child();
            env.vars.borrow_mut().extend(fun.params.iter().cloned().zip(args.iter().cloned()));
            eval(&fun.body, &env)
        }
        other => Err(Fault::Type { want: "function", got: format!("{other:?}") }),
    }
}
fn truthy(v: &Val) -> bool {
    !matches!(v, Val::Bool(false) | Val::Nil)
}
fn num(v: &Val) -> Res<f64> {
    if let Val::Num(n) = v { Ok(*n) } else { Err(Fault::Type { want: "number", got: format!("{v:?}") }) }
}
fn base() -> Rc<Env> {
    let env = Env::default();
    macro_free(&env);
    Rc::new(env)
}
fn macro_free(env: &Env) {
    let list: &[(&'static str, fn(&[Val]) -> Res)] = &[
        ("+", |a| a.iter().map(num).sum::<Res<f64>>().map(Val::Num)),
        ("*", |a| a.iter().map(num).product::<Result<f64, _>>().map(Val::Num)),
        ("-", |a| match a {
            [x] => Ok(Val::Num(-num(x)?)),
            [x, rest @ ..] => rest.iter().try_fold(num(x)?, |acc, y| num(y).map(|y| acc - y)).map(Val::Num),
            [] => Err(Fault::Arity(1, 0)),
        }),
        ("<", |a| {
            Ok(Val::Bool(
                a.windows(2).map(|w| Ok(num(&w[0])? < num(&w[1])?)).collect::<Res<Vec<bool>>>()?.into_iter().all(|b| b),
            ))
        }),
        ("list", |a| Ok(Val::List(Rc::new(a.to_vec())))),
        ("len", |a| match a {
            [Val::List(l)] => Ok(Val::Num(l.len() as f64)),
            [Val::Str(s)] => Ok(Val::Num(s.chars().count() as f64)),
            _ => Err(Fault::Type { want: "list", got: format!("{a:?}") }),
        }),
        ("map", |a| match a {
            [f, Val::List(l)] => {
                l.iter().map(|v| call(f, std::slice::from_ref(v))).collect::<Res<Vec<_>>>().map(|v| Val::List(v.into()))
            }
            _ => Err(Fault::Arity(2, a.len())),
        }),
        ("fail", |a| Err(Fault::User(a.iter().map(|v| format!("{v:?}")).collect::<Vec<_>>().join(" ")))),
    ];
    env.vars.borrow_mut().extend(list.iter().map(|&(n, f)| (n.to_string(), Val::Builtin(n, f))));
}
fn main() {
    let env = base();
    for src in [
        "(+ 1 2 (* 3 4))",
        "(def sq (fn (x) (* x x)))",
        "(map sq (list 1 2 3.5))",
        "(def fact (fn (n) (if (< n 2) 1 (* n (fact (- n 1))))))",
        "(fact 10)",
        "(def counter (let (n 0) (fn () (set! n (+ n 1)))))",
        "(counter) (counter) (counter)",
        "(let (a 1 b (+ a 1)) (list a b 'hey (len 'héy) sq +))",
        "(sq 1 2)",
        "(nope)",
        "(1 2)",
        "(+ 1 'x)",
        "(",
        ")",
        "(do (def z 5) (fail 'bad z))",
        "()",
        "(if nil 1 2)",
        "(< 1 2 3)(< 1 3 2)",
        "(- 5)(- 5 1 1)",
    ] {
        let shown = parse(src).and_then(|es| es.iter().map(|e| eval(e, &env)).collect::<Res<Vec<_>>>());
        match shown {
            Ok(vs) => println!("{src:<60} {}", vs.iter().map(|v| format!("{v:?}")).collect::<Vec<_>>().join(" ; ")),
            Err(e) => println!("{src:<60} !! {e}"),
        }
    }
    println!("{} {}", env.depth(), env.child().child().depth());
    let w: Weak<Env> = Rc::downgrade(&env);
    println!("{}", w.upgrade().is_some());
}
