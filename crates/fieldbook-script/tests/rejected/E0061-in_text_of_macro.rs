//! A macro's own text calls a method with too many arguments: the error stands in that text.

struct Shelf(Vec<String>);

macro_rules! getters {
    ($($name:ident => $at:expr),*) => {
        impl Shelf {
            $(fn $name(&self) -> Option<&String> {
                self.0.get($at, $at)
            })*
        }
    };
}

getters!(first => 0);

fn main() {
    println!("{:?}", Shelf(vec!["a".to_string()]).first());
}
