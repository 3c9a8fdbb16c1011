fn outer(n: u32) -> u32 {
    const STEP: u32 = 3;

    #[derive(Debug)]
    struct Local {
        value: u32,
    }

    impl Local {
        fn next(&self) -> Local {
            Local {
                value: helper(self.value),
            }
        }
    }

    fn helper(n: u32) -> u32 {
        n + STEP
    }

    enum Choice {
        Keep,
        Move,
    }

    let local = Local { value: n };
    let choice = if n > 5 { Choice::Move } else { Choice::Keep };
    let result = match choice {
        Choice::Keep => local,
        Choice::Move => local.next(),
    };
    println!("{result:?}");
    result.value
}

fn main() {
    println!("{}", outer(1) + outer(10));
    fn helper(n: u32) -> u32 {
        n * 1000
    }
    println!("{}", helper(2));
}
