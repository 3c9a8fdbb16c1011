trait Describe {
    fn describe(&self) -> String;
}

impl Describe for i32 {
    fn describe(&self) -> String {
        format!("number {self}")
    }
}

impl Describe for &str {
    fn describe(&self) -> String {
        format!("text {self}")
    }
}

impl Describe for bool {
    fn describe(&self) -> String {
        String::from(if *self { "yes" } else { "no" })
    }
}

impl<T: Describe> Describe for Vec<T> {
    fn describe(&self) -> String {
        let inner: Vec<String> = self.iter().map(|item| item.describe()).collect();
        format!("list of [{}]", inner.join(", "))
    }
}

impl<T: Describe> Describe for Option<T> {
    fn describe(&self) -> String {
        match self {
            Some(inner) => format!("maybe {}", inner.describe()),
            None => "nothing".to_string(),
        }
    }
}

impl<A: Describe, B: Describe> Describe for (A, B) {
    fn describe(&self) -> String {
        format!("{} with {}", self.0.describe(), self.1.describe())
    }
}

fn main() {
    println!("{}", 5.describe());
    println!("{}", "five".describe());
    println!("{}", vec![1, 2].describe());
    println!("{}", Some(vec![true, false]).describe());
    println!("{}", (1, Some("x")).describe());
    println!("{}", None::<i32>.describe());
}
