//! Own trait without output.

trait Recipe {
    type Dish;

    fn cook(&self) -> Self::Dish;
}

fn menu(recipes: &[&dyn Recipe]) -> usize {
    recipes.len()
}

fn main() {
    println!("{}", menu(&[]));
}
