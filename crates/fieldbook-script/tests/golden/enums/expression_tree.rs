#[derive(Debug, Clone)]
enum Expr {
    Number(f64),
    Variable(String),
    Binary(Box<Expr>, char, Box<Expr>),
    Negate(Box<Expr>),
}

use Expr::{Binary, Negate, Number, Variable};

fn evaluate(expr: &Expr, x: f64) -> Result<f64, String> {
    Ok(match expr {
        Number(value) => *value,
        Variable(name) if name == "x" => x,
        Variable(name) => return Err(format!("unknown variable {name}")),
        Negate(inner) => -evaluate(inner, x)?,
        Binary(left, operator, right) => {
            let (left, right) = (evaluate(left, x)?, evaluate(right, x)?);
            match operator {
                '+' => left + right,
                '*' => left * right,
                '/' if right == 0.0 => return Err("division by zero".to_string()),
                '/' => left / right,
                other => return Err(format!("unknown operator {other}")),
            }
        }
    })
}

fn binary(left: Expr, operator: char, right: Expr) -> Expr {
    Binary(Box::new(left), operator, Box::new(right))
}

fn main() {
    let x = || Variable("x".to_string());
    let sum = binary(Number(2.0), '+', binary(x(), '*', x()));
    println!("{sum:?}");
    println!(
        "{:?} {:?}",
        evaluate(&sum, 3.0),
        evaluate(&Negate(Box::new(sum.clone())), 0.5)
    );
    println!("{:?}", evaluate(&binary(Number(1.0), '/', x()), 0.0));
    println!(
        "{:?}",
        evaluate(&binary(Number(1.0), '%', Variable("y".into())), 0.0)
    );
}
