//! Trait objects asked for the type that they hold.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::error::Error;
use std::fmt;
#[derive(Debug, PartialEq)]
struct E1(i32);
impl fmt::Display for E1 {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "e1 {}", self.0)
    }
}
impl Error for E1 {}
#[derive(Debug)]
struct E2;
impl fmt::Display for E2 {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("e2")
    }
}
impl Error for E2 {}
fn fail(n: i32) -> Result<(), Box<dyn Error>> {
    if n == 0 {
        return Ok(());
    }
    if n == 1 {
        return Err(Box::new(E1(7)));
    }
    if n == 2 {
        Err(E2)?
    }
    "x".parse::<i32>()?;
    Ok(())
}
trait Component {
    fn name(&self) -> &str;
    fn as_any(&self) -> &dyn Any;
    fn as_any_mut(&mut self) -> &mut dyn Any;
}
struct Pos(i32, i32);
struct Name(String);
impl Component for Pos {
    fn name(&self) -> &str {
        "pos"
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}
impl Component for Name {
    fn name(&self) -> &str {
        &self.0
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}
fn describe(x: &dyn Any) -> String {
    if let Some(n) = x.downcast_ref::<i32>() {
        format!("i32 {n}")
    } else if let Some(s) = x.downcast_ref::<&str>() {
        format!("str {s}")
    } else if x.is::<String>() {
        "string".into()
    } else {
        "?".to_string()
    }
}
fn main() {
    for n in 0..4 {
        match fail(n) {
            Ok(()) => println!("fine"),
            Err(e) => {
                if let Some(E1(k)) = e.downcast_ref::<E1>() {
                    println!("E1 {k}");
                } else if e.is::<E2>() {
                    println!("E2");
                } else {
                    println!("other {e}");
                }
                match e.downcast::<E1>() {
                    Ok(e1) => println!("owned {:?}", *e1),
                    Err(e) => println!("still {e}"),
                }
            }
        }
    }
    let mut parts: Vec<Box<dyn Component>> = vec![Box::new(Pos(1, 2)), Box::new(Name("n".into()))];
    for p in parts.iter_mut() {
        if let Some(pos) = p.as_any_mut().downcast_mut::<Pos>() {
            pos.0 += 10;
        }
    }
    for p in &parts {
        if let Some(Pos(x, y)) = p.as_any().downcast_ref::<Pos>() {
            println!("{} {x} {y}", p.name());
        } else {
            println!("{}", p.name());
        }
    }
    println!("{} {} {} {}", describe(&5i32), describe(&"s"), describe(&String::new()), describe(&1.5));
    let bag: Vec<Box<dyn Any>> = vec![Box::new(1u8), Box::new("two"), Box::new(vec![3])];
    println!("{}", bag.iter().filter(|b| b.is::<u8>()).count());
    for b in bag {
        match b.downcast::<Vec<i32>>() {
            Ok(v) => println!("vec {v:?}"),
            Err(b) => println!("{:?}", b.downcast_ref::<u8>()),
        }
    }
    println!("{}", TypeId::of::<i32>() == TypeId::of::<i32>() && TypeId::of::<i32>() != TypeId::of::<u32>());
    let mut reg: HashMap<TypeId, &str> = HashMap::new();
    reg.insert(TypeId::of::<Pos>(), "Pos");
    println!("{:?} {:?}", reg.get(&TypeId::of::<Pos>()), reg.get(&TypeId::of::<Name>()));
    let r: Result<(), Box<dyn Error + Send + Sync>> = Err(Box::new(E1(1)));
    if let Err(e) = &r {
        println!("{:?}", e.downcast_ref::<E1>());
    }
    let src: &(dyn Error + 'static) = &E1(3);
    println!("{:?}", src.downcast_ref::<E1>() == Some(&E1(3)));
}
