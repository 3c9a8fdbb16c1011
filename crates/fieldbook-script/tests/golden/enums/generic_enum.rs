#[derive(Debug, Clone, PartialEq)]
enum Either<L, R> {
    Left(L),
    Right(R),
}

impl<L, R> Either<L, R> {
    fn left(self) -> Option<L> {
        match self {
            Either::Left(value) => Some(value),
            Either::Right(_) => None,
        }
    }

    fn is_right(&self) -> bool {
        matches!(self, Either::Right(_))
    }

    fn map_right<T>(self, f: impl FnOnce(R) -> T) -> Either<L, T> {
        match self {
            Either::Left(value) => Either::Left(value),
            Either::Right(value) => Either::Right(f(value)),
        }
    }
}

fn parse(text: &str) -> Either<i64, String> {
    text.parse()
        .map_or_else(|_| Either::Right(text.to_string()), Either::Left)
}

fn main() {
    let parsed: Vec<_> = "12 apples 3 pears".split(' ').map(parse).collect();
    println!("{parsed:?}");
    println!("{}", parsed.iter().filter(|p| p.is_right()).count());
    println!("{:?}", parsed[1].clone().map_right(|word| word.len()));
    let total: i64 = parsed.into_iter().filter_map(Either::left).sum();
    println!("{total}");
    println!("{}", Either::<i32, i32>::Left(1) == Either::Left(1));
}
