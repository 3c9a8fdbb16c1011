#[derive(Debug, Clone)]
enum Op {
    Push(i64),
    Add,
    Mul,
    Dup,
    Swap,
    JumpIfZero(usize),
    Jump(usize),
    Print,
    Sub,
    Halt,
}

#[derive(Default)]
struct Machine {
    stack: Vec<i64>,
    at: usize,
    output: Vec<String>,
}

impl Machine {
    fn pop(&mut self) -> Result<i64, String> {
        self.stack
            .pop()
            .ok_or_else(|| format!("empty stack at {}", self.at))
    }

    fn run(&mut self, program: &[Op]) -> Result<usize, String> {
        let mut steps = 0;
        while let Some(op) = program.get(self.at) {
            steps += 1;
            self.at += 1;
            match op {
                Op::Push(n) => self.stack.push(*n),
                Op::Add | Op::Mul | Op::Sub => {
                    let (b, a) = (self.pop()?, self.pop()?);
                    self.stack.push(match op {
                        Op::Add => a + b,
                        Op::Mul => a * b,
                        Op::Sub => a - b,
                        _ => unreachable!(),
                    });
                }
                Op::Dup => {
                    let top = *self.stack.last().ok_or("nothing to copy")?;
                    self.stack.push(top);
                }
                Op::Swap => {
                    let (b, a) = (self.pop()?, self.pop()?);
                    self.stack.extend([b, a]);
                }
                Op::JumpIfZero(target) => {
                    if self.pop()? == 0 {
                        self.at = *target;
                    }
                }
                Op::Jump(target) => self.at = *target,
                Op::Print => {
                    let value = self.pop()?;
                    self.output.push(value.to_string());
                }
                Op::Halt => break,
            }
        }
        Ok(steps)
    }
}

fn main() {
    use Op::*;
    let countdown = [
        Push(3),
        Dup,
        Print,
        Push(1),
        Sub,
        Dup,
        JumpIfZero(8),
        Jump(1),
        Halt,
    ];
    let mut machine = Machine::default();
    println!("{:?} {:?}", machine.run(&countdown), machine.output);
    let mut broken = Machine::default();
    println!("{:?}", broken.run(&[Push(1), Add]));
    let mut maths = Machine::default();
    println!(
        "{:?} {:?}",
        maths.run(&[Push(6), Push(7), Swap, Mul]),
        maths.stack
    );
    println!("{:?}", Machine::default().run(&[Dup]));
}
